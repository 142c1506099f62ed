package dev.taskgauge.worker;

import dev.taskgauge.engine.analysis.BackendNames;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.report.TextReport;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.run.TimeLeft;
import java.io.PrintStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far an experiment is: a line a run, with the time that is left. */
final class ExperimentNarrator implements ExperimentListener {
  private final ProgressDisplay progress;
  private final PrintStream err;
  private final boolean quiet;
  private final Consumer<RunRecord> onEnd;
  private final TimeLeft timeLeft;
  private final int planned;
  private final BackendNames names;
  private int measured;
  private volatile boolean underWay;

  /**
   * Narrates an experiment.
   *
   * @param earlier what was measured before it was interrupted
   * @param progress shows the run in progress
   * @param err takes a line a run, where not {@code quiet}
   * @param onEnd is given the record of each run as it ends
   */
  ExperimentNarrator(
      Experiment experiment,
      List<RunRecord> earlier,
      ProgressDisplay progress,
      PrintStream err,
      boolean quiet,
      LongSupplier nanoTime,
      Consumer<RunRecord> onEnd) {
    this.progress = progress;
    this.err = err;
    this.quiet = quiet;
    this.onEnd = onEnd;
    timeLeft = new TimeLeft(experiment, Runtime.getRuntime().availableProcessors(), nanoTime);
    planned = experiment.schedule().size();
    names = BackendNames.of(experiment);
    for (RunRecord run : earlier) {
      if (!run.turn().isWarmUp() && run.measurement().end() == RunEnd.DONE) {
        timeLeft.wasMeasured(run);
        measured++;
      }
    }
  }

  @Override
  public void runStarted(RunStart start) {
    underWay = true;
    timeLeft.runStarted(start);
  }

  @Override
  public void runWaiting(int runIndex, String what) {
    underWay = true;
    progress.waiting(what);
  }

  @Override
  public void runProgressed(int runIndex, RunProgress moment) {
    progress.progressed(runIndex, moment);
  }

  @Override
  public void runEnded(int runIndex, RunRecord run) {
    progress.ended();
    timeLeft.runEnded(run);
    if (!run.turn().isWarmUp()) {
      measured++;
    }
    onEnd.accept(run);
    if (!quiet) {
      err.println(line(run));
    }
  }

  private String line(RunRecord run) {
    RunMeasurement measurement = run.measurement();
    String figures = TextReport.brief(measurement);
    OptionalLong left = timeLeft.nanos();
    return position(run.turn())
        + names.point(run.settings())
        + ": "
        + figures
        + (run.turn().isWarmUp() || left.isEmpty() || left.getAsLong() == 0
            ? ""
            : "; " + ProgressText.left(left.getAsLong()));
  }

  private String position(Turn turn) {
    if (turn.isWarmUp()) {
      return "warm-up " + turn.repetition() + "  ";
    }
    return planned == 0 ? measured + "  " : measured + "/" + planned + "  ";
  }

  /**
   * Whether a run was started, or waits to be; until then nothing is lost where the process ends.
   */
  boolean isUnderWay() {
    return underWay;
  }
}
