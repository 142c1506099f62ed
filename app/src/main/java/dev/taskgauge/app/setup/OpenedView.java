package dev.taskgauge.app.setup;

import atlantafx.base.theme.Styles;
import dev.taskgauge.engine.experiment.Experiment;
import javafx.scene.Node;
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
  private final Label loss = wrapped("opened-loss", "hint");
  private final Label licence = wrapped("opened-licence", "hint");

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
    getChildren().addAll(name, lines, licence, problem(), new VBox(4, useFields, loss));
    SetupFieldsView.hideWhenEmpty(licence);
    SetupFieldsView.hideWhenEmpty(loss);
    model.openedProperty().subscribe(this::show);
    SetupFieldsView.shownWhen(this, model.openedProperty().map(opened -> true).orElse(false));
  }

  private void show(@Nullable Experiment opened) {
    lines.getChildren().clear();
    if (opened != null) {
      name.setText(opened.name());
      model.openedLines().forEach(line -> lines.getChildren().add(line(line)));
    }
    licence.setText(model.openedLicence());
    loss.setText(model.openedLoss());
  }

  /** What is wrong with its workload files. */
  private Node problem() {
    Label text = wrapped("opened-problem", "problem");
    text.textProperty().bind(model.resultProperty().map(result -> result.problem(SetupField.FILE)));
    Button again = new Button("Read _again");
    again.setId("read-again");
    again.setOnAction(event -> model.readAgain());
    return SetupFieldsView.shownWhen(
        new VBox(6, text, again), text.textProperty().map(problem -> !problem.isEmpty()));
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
