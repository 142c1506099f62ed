package dev.taskgauge.app.workbench;

import dev.taskgauge.app.history.HistoryQuestions;
import dev.taskgauge.app.runs.ExperimentCommands;
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
    if (can("renamed")) {
      questions.newName(files.name()).ifPresent(files::rename);
    }
  }

  @Override
  public void delete() {
    if (can("deleted")) {
      files.delete();
    }
  }

  private boolean can(String what) {
    String whyNot = files.whyFixed();
    if (!whyNot.isEmpty()) {
      announce.accept("The experiment can not be " + what + " now: " + whyNot);
    }
    return whyNot.isEmpty();
  }
}
