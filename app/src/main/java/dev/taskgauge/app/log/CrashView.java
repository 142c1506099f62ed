package dev.taskgauge.app.log;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is said of an error that nothing caught. On the JavaFX thread. */
public final class CrashView extends VBox {
  private static final String WHAT_TO_DO =
      "The window stays open, and what was measured is in the reports folder. If something does not"
          + " answer any more, close the window and open it again. The details help whoever looks"
          + " into it: please copy them into a report of the error.";

  /**
   * Of the one that is shown when this is made.
   *
   * @param showLog opens the log
   */
  public CrashView(CrashModel model, Runnable showLog) {
    setId("crash");
    getStyleClass().add("crash");
    getStylesheets()
        .add(Objects.requireNonNull(CrashView.class.getResource("log.css")).toExternalForm());
    Crash crash = model.shownProperty().get();
    Label what = new Label(crash == null ? "" : crash.what(), new FontIcon(Feather.ALERT_TRIANGLE));
    what.setId("crash-what");
    what.getStyleClass().add(Styles.TEXT_BOLD);
    wrap(what);
    Label toDo = new Label(WHAT_TO_DO);
    wrap(toDo);
    Label others = new Label();
    others.setId("crash-others");
    others
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> others(model.othersProperty().get()), model.othersProperty()));
    others.visibleProperty().bind(others.textProperty().isNotEmpty());
    others.managedProperty().bind(others.visibleProperty());
    String text = crash == null ? "" : crash.what() + "\n" + crash.details();
    TextArea details = new TextArea(text);
    details.setId("crash-details");
    details.setEditable(false);
    details.getStyleClass().add("crash-details");
    details.setAccessibleText("Details of the error");
    TitledPane pane = new TitledPane("Details", details);
    pane.setExpanded(false);
    VBox.setVgrow(pane, Priority.ALWAYS);
    getChildren().addAll(what, toDo, others, pane, buttons(model, showLog, text));
  }

  private static HBox buttons(CrashModel model, Runnable showLog, String text) {
    Button copy = button("crash-copy", "_Copy details", () -> copy(text));
    Button log = button("crash-log", "Show _log", showLog);
    Button close = button("crash-close", "_Go on", model::dismiss);
    close.setDefaultButton(true);
    close.setCancelButton(true);
    HBox row = new HBox(copy, log, close);
    row.getStyleClass().add("buttons");
    return row;
  }

  private static Button button(String id, String name, Runnable action) {
    Button button = new Button(name);
    button.setId(id);
    button.setMnemonicParsing(true);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static String others(int count) {
    return count == 0
        ? ""
        : count == 1 ? "Another error is in the log." : count + " others are in the log.";
  }

  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
