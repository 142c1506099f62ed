package dev.taskgauge.app.workbench;

import dev.taskgauge.app.history.HistoryQuestions;
import dev.taskgauge.app.runs.ExperimentCommands;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What the table of runs can have done with the experiment that is shown. */
final class ExperimentActionsView implements ExperimentCommands {
  private final ShownFiles files;
  private final HistoryQuestions questions;
  private final Consumer<String> announce;

  /**
   * Of what is shown.
   *
   * @param announce says why something is not done
   */
  ExperimentActionsView(ShownFiles files, HistoryQuestions questions, Consumer<String> announce) {
    this.files = files;
    this.questions = questions;
    this.announce = announce;
  }

  @Override
  public String whyFixed() {
    return files.whyFixed();
  }

  @Override
  public void rename() {
    Path asked = files.directory();
    if (can("renamed", files.whyFixed()) && asked != null) {
      questions.newName(files.name()).ifPresent(name -> rename(asked, name));
    }
  }

  /** While the dialog was open, something else may have come to be shown. */
  private void rename(Path asked, String name) {
    if (can("renamed", files.whyFixed(asked))) {
      files.rename(asked, name);
    }
  }

  @Override
  public void delete() {
    if (can("deleted", files.whyFixed())) {
      files.delete();
    }
  }

  private boolean can(String what, String whyNot) {
    if (!whyNot.isEmpty()) {
      announce.accept("Not " + what + ": " + whyNot);
    }
    return whyNot.isEmpty();
  }
}
