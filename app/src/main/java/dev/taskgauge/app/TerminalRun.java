package dev.taskgauge.app;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.app.workbench.Engine;
import dev.taskgauge.app.workbench.RunPosition;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.report.ReportFiles;
import dev.taskgauge.engine.report.TextReport;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunStart;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs an experiment in the terminal, where there is no window. */
final class TerminalRun implements ExperimentListener {
  private final Experiment experiment;
  private final RunStore store;
  private final PrintStream out;
  private final PrintStream err;
  private final RunPosition position;
  private final List<RunRecord> ended = new ArrayList<>();
  private @Nullable ExperimentDirectory directory;
  private @Nullable IOException notWritten;

  TerminalRun(Experiment experiment, RunStore store, PrintStream out, PrintStream err) {
    this.experiment = experiment;
    this.store = store;
    this.out = out;
    this.err = err;
    position = new RunPosition(experiment);
  }

  /**
   * Runs to the end: progress to the error stream; the table and where the files are to the other.
   *
   * @return the exit code
   */
  int run(Engine engine) throws InterruptedException {
    ExperimentEnd end;
    try {
      end = engine.run(experiment, this);
    } catch (BackendUnavailableException | IOException | IllegalArgumentException e) {
      err.println(experiment.name() + ": " + e.getMessage());
      return 1;
    }
    out.println();
    out.println(TextReport.table(ended).stripTrailing());
    out.println();
    report(end);
    if (notWritten != null) {
      err.println(
          "Could not write the results to " + store.root() + ": " + FileProblem.reason(notWritten));
      return 1;
    }
    out.println("Results: " + (directory == null ? store.root() : directory.path()));
    return 0;
  }

  private void report(ExperimentEnd end) {
    ExperimentDirectory written = directory;
    if (written == null) {
      return;
    }
    try {
      try (written) {
        written.end(end);
      }
      ReportFiles.write(written.path());
    } catch (IOException e) {
      notWritten = e;
    }
  }

  @Override
  public void runStarted(RunStart start) {
    err.println(position.ofCurrent(start.turn()) + ": " + start.workloadDescription());
  }

  @Override
  public void runEnded(int runIndex, RunRecord run) {
    ended.add(run);
    position.ended(run.turn());
    err.printf(
        Locale.ROOT,
        "%s: %,.1f tasks/s%n",
        position.ofEnded(run.turn()),
        run.measurement().throughputTasksPerSecond());
    try {
      ExperimentDirectory target = directory;
      if (target == null) {
        target =
            ExperimentDirectory.create(
                store, experiment, ExperimentFile.write(experiment), run.environment().startedAt());
        directory = target;
      }
      target.add(run);
    } catch (IOException e) {
      notWritten = e;
    }
  }
}
