package dev.taskgauge.app.setup;

import atlantafx.base.theme.Styles;
import dev.taskgauge.engine.experiment.Experiment;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The experiment that was opened as a whole: what it runs. */
final class OpenedView extends VBox {
  private final SetupModel model;
  private final Label name = wrapped("opened-name", Styles.TEXT_BOLD);
  private final VBox lines = new VBox(4);

  /** Binds to the model; takes no room while nothing is opened. */
  OpenedView(SetupModel model) {
    super(10);
    this.model = model;
    setId("opened");
    getStyleClass().add("opened");
    Button useFields = new Button("Edi_t in the fields");
    useFields.setId("use-fields");
    SetupFieldsView.explain(useFields);
    useFields.setOnAction(event -> model.useFields());
    getChildren().addAll(name, lines, useFields);
    model.openedProperty().subscribe(this::show);
    SetupFieldsView.shownWhen(this, model.openedProperty().map(opened -> true).orElse(false));
  }

  private void show(@Nullable Experiment opened) {
    lines.getChildren().clear();
    if (opened != null) {
      name.setText(opened.name());
      model.openedLines().forEach(line -> lines.getChildren().add(line(line)));
    }
  }

  private static Label line(String text) {
    Label line = wrapped(null, "hint");
    line.setText(text);
    return line;
  }

  private static Label wrapped(@Nullable String id, String style) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
