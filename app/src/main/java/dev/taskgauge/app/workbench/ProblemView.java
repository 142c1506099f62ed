package dev.taskgauge.app.workbench;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.fx.ShortcutView;
import dev.taskgauge.app.help.AboutText;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What went wrong, until the user has read it. */
final class ProblemView extends HBox {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  ProblemView(WorkbenchModel model) {
    setId("problem-banner");
    getStyleClass().addAll("problem-banner", "centred-row");
    Label text = new Label();
    text.setId("problem-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    text.textProperty().bind(model.problemProperty());
    HBox.setHgrow(text, Priority.ALWAYS);
    Button copy = icon(Feather.COPY);
    copy.setId("copy-problem");
    ShortcutView.press(copy, COPY);
    copy.setOnAction(event -> copy(model.problemDetails(AboutText.ofThisProgram().text())));
    model
        .problemProperty()
        .subscribe(problem -> name(copy, copyName(model), COPY.getDisplayText()));
    Button dismiss = icon(Feather.X);
    name(dismiss, "Dismiss the message", "Esc, while nothing runs");
    dismiss.setId("dismiss");
    dismiss.setOnAction(event -> model.dismissProblem());
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text, copy, dismiss);
    ObservableValue<Boolean> shown = model.problemProperty().map(problem -> !problem.isEmpty());
    visibleProperty().bind(shown);
    managedProperty().bind(shown);
  }

  private static String copyName(WorkbenchModel model) {
    return model.hasProblemDetails() ? "Copy the message and its details" : "Copy the message";
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static Button icon(Feather feather) {
    Button button = new Button("", new FontIcon(feather));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    return button;
  }

  private static void name(Button button, String name, String key) {
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name + " (" + key + ")"));
  }
}
