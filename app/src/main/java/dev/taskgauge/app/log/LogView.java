package dev.taskgauge.app.log;

import dev.taskgauge.app.files.FileProblem;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The end of the log, to read and to copy. On the JavaFX thread. */
public final class LogView extends BorderPane {
  private static final int MAX_LINES = 2000;

  private final LogFile log;
  private final Executor background;
  private final Executor ui;
  private final TextArea text = new TextArea();

  /**
   * Reads at once.
   *
   * @param open opens a folder in the system's program for it
   * @param background where files are read
   * @param ui hands over to the JavaFX thread
   */
  public LogView(LogFile log, Consumer<URI> open, Executor background, Executor ui) {
    this.log = log;
    this.background = background;
    this.ui = ui;
    setId("log");
    getStyleClass().add("log");
    getStylesheets()
        .add(Objects.requireNonNull(LogView.class.getResource("log.css")).toExternalForm());
    text.setId("log-text");
    text.setEditable(false);
    text.setAccessibleText("Log");
    text.getStyleClass().add("log-text");
    text.setPromptText("Nothing was logged yet.");
    Label folder = new Label(log.folder().toString());
    folder.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(folder, Priority.ALWAYS);
    Button reload = button("log-reload", "_Reload", Feather.REFRESH_CW, this::reload);
    Button copy = button("log-copy", "_Copy", Feather.COPY, this::copy);
    Button openFolder =
        button(
            "log-folder", "_Open folder", Feather.FOLDER, () -> open.accept(log.folder().toUri()));
    HBox row = new HBox(folder, reload, copy, openFolder);
    row.getStyleClass().add("buttons");
    setCenter(text);
    setBottom(row);
    reload();
  }

  private static Button button(String id, String name, Feather icon, Runnable action) {
    Button button = new Button(name, new FontIcon(icon));
    button.setId(id);
    button.setMnemonicParsing(true);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void reload() {
    background.execute(
        () -> {
          String read = read();
          ui.execute(() -> show(read));
        });
  }

  private String read() {
    try {
      List<String> lines = log.tail(MAX_LINES);
      return String.join("\n", lines);
    } catch (IOException e) {
      return log.folder() + " can not be read: " + FileProblem.reason(e);
    }
  }

  private void show(String read) {
    text.setText(read);
    text.positionCaret(read.length());
    text.setScrollTop(Double.MAX_VALUE);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text.getSelectedText().isEmpty() ? text.getText() : text.getSelectedText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
