package dev.taskgauge.app.workbench;

import dev.taskgauge.app.export.Exporter;
import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.app.history.FolderOpener;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.runs.RunsView;
import dev.taskgauge.engine.result.RunRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What the table of runs can have done, with the clipboard, files and folders of the window. */
final class RunActionsView implements RunsView.Commands {
  private final WorkbenchModel model;
  private final Exporter exporter;
  private final WindowQuestions questions;
  private final FolderOpener opener;
  private final Consumer<List<RunRecord>> compare;
  private final Executor background;
  private final Executor ui;

  RunActionsView(
      WorkbenchModel model,
      Exporter exporter,
      WindowQuestions questions,
      FolderOpener opener,
      Consumer<List<RunRecord>> compare,
      WindowView.Parts parts) {
    this.model = model;
    this.exporter = exporter;
    this.questions = questions;
    this.opener = opener;
    this.compare = compare;
    this.background = parts.background();
    this.ui = parts.ui();
  }

  @Override
  public void choose(List<RunRow> rows) {
    model.choose(rows);
  }

  @Override
  public void compare(List<RunRecord> runs) {
    compare.accept(runs);
  }

  @Override
  public void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    model.announce("Copied to the clipboard");
  }

  @Override
  public void export(List<RunRecord> runs) {
    questions.exportTarget("runs.csv").ifPresent(target -> exporter.writeRuns(runs, target));
  }

  @Override
  public void exportTimeline(List<RunRecord> runs) {
    questions
        .exportTarget("timeline.csv")
        .ifPresent(target -> exporter.writeTimeline(runs, target));
  }

  @Override
  public ObservableValue<Boolean> hasFolder() {
    return model.directoryProperty().map(there -> true).orElse(false);
  }

  @Override
  public void openFolder() {
    Path directory = model.directoryProperty().get();
    if (directory == null) {
      return;
    }
    Path place = directory.toAbsolutePath().normalize();
    background.execute(
        () -> {
          try {
            opener.open(place);
            ui.execute(() -> model.announce("Opened " + place + " in the file manager"));
          } catch (IOException e) {
            ui.execute(
                () ->
                    model.report(
                        "No file manager was opened ("
                            + FileProblem.reason(e)
                            + "): the folder is "
                            + place));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @Override
  public void clear() {
    model.clear();
  }
}
