package dev.taskgauge.worker;

import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ConnectionStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks and deletes what a queue name owns. */
final class QueueActions {
  private final String queue;
  private final Engine.OwnedQueues owned;
  private final Console console;

  QueueActions(String queue, Engine.OwnedQueues owned, Console console) {
    this.queue = queue;
    this.owned = owned;
    this.console = console;
  }

  /** Prints each step that was tried; the exit code says whether all of them worked. */
  int check() {
    List<ConnectionStep> steps = owned.check();
    for (ConnectionStep step : steps) {
      String detail = step.detail().isEmpty() ? "" : ": " + step.detail();
      console.out().println(word(step) + step.what() + detail);
    }
    return steps.stream().allMatch(ConnectionStep::ok)
        ? ExitCodes.DONE
        : ExitCodes.BACKEND_UNREACHABLE;
  }

  private static String word(ConnectionStep step) {
    return switch (step.outcome()) {
      case WORKS -> "ok      ";
      case ABSENT -> "absent  ";
      case UNTRIED -> "untried ";
      case FAILED -> "FAILED  ";
    };
  }

  /**
   * Deletes all of it.
   *
   * @param asks whether the person at the terminal has the last word
   * @throws WrongInputException where that person is to be asked and there is none
   */
  int delete(boolean asks) throws BackendUnavailableException, WrongInputException {
    List<String> existing = owned.existing();
    if (existing.isEmpty()) {
      console.out().println("queue " + queue + " owns nothing: nothing to delete");
      return ExitCodes.DONE;
    }
    if (asks) {
      console.err().println("queue " + queue + " owns " + String.join(", ", existing));
      if (!agreed()) {
        console.err().println("nothing was deleted");
        return ExitCodes.NOT_AGREED;
      }
    }
    List<String> deleted = owned.delete();
    console.out().println("deleted " + String.join(", ", deleted));
    return ExitCodes.DONE;
  }

  private boolean agreed() throws WrongInputException {
    Optional<String> answer = console.questions().ask("Delete all of this? [y/N] ");
    if (answer.isEmpty()) {
      throw new WrongInputException(
          "--delete: there is no terminal to ask at; expected --yes with it. Nothing was deleted",
          null);
    }
    String word = answer.get().strip().toLowerCase(Locale.ROOT);
    return word.equals("y") || word.equals("yes");
  }
}
