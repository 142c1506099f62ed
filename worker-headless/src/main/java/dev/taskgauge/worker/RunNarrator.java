package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.LengthDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Has it shown how a workload was read and how far it is; keeps and hands on the records. */
final class RunNarrator implements ExperimentListener {
  private final ProgressDisplay progress;
  private final int runCount;
  private final Consumer<RunRecord> onEnd;
  private final List<RunRecord> runs = new ArrayList<>();
  private volatile boolean started;
  private volatile boolean underWay;

  /**
   * Narrates an experiment.
   *
   * @param progress shows what is told
   * @param runCount how many runs the experiment has
   * @param onEnd is given the record of each run as it ends
   */
  RunNarrator(ProgressDisplay progress, int runCount, Consumer<RunRecord> onEnd) {
    this.progress = progress;
    this.runCount = runCount;
    this.onEnd = onEnd;
  }

  @Override
  public void runStarted(RunStart start) {
    started = true;
    underWay = true;
    String run = runCount == 1 ? "" : "run " + (start.runIndex() + 1) + " of " + runCount + ": ";
    progress.started(run + start.workloadDescription() + seed(start.settings()));
  }

  private static String seed(RunSettings settings) {
    return settings.workload() instanceof GeneratedWorkload generated
            && !(generated.lengths() instanceof LengthDistribution.Constant)
        ? "; --seed " + generated.seed()
        : "";
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
    runs.add(run);
    onEnd.accept(run);
  }

  /**
   * Whether a run was started, or waits to be; until then nothing is lost where the process ends.
   */
  boolean isUnderWay() {
    return underWay;
  }

  /** Whether a run was started. */
  boolean hasStarted() {
    return started;
  }

  /** The runs that ended, by themselves or stopped. */
  List<RunRecord> runs() {
    return List.copyOf(runs);
  }
}
