package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.run.RunPhase;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run on SQS by a client in this process, with all that is recorded in any run. */
public final class SqsRun implements ExperimentListener {
  private final Watcher watcher;
  private long openedNanos;
  private long startedNanos;
  private boolean waiting;
  private boolean running;
  private @Nullable RunRecord record;

  private SqsRun(Watcher watcher) {
    this.watcher = watcher;
  }

  /** Is told once of what happens, on a thread of the run. */
  public interface Watcher {
    /** The run is open; it waits for slots. */
    default void waiting() throws IOException {}

    /** Some 100 ms after the first task was submitted, unless the run is over by then. */
    default void running() {}
  }

  /**
   * What came out.
   *
   * @param measurement of the engine
   * @param queue its queue's part
   * @param startedNanos when the first task was submitted, as {@link System#nanoTime} tells it; 0
   *     where the run was too short to tell
   * @param fleetNanos how long the client waited for connections and slots; 0 likewise
   */
  public record Measured(
      RunMeasurement measurement, QueueFigures queue, long startedNanos, long fleetNanos) {
    /** The requests of client and workers together. */
    long requests() {
      return queue.requests().stream().mapToLong(RequestCount::requests).sum();
    }

    /** Of its tasks, as values of metrics. */
    Map<String, Double> perTask() {
      double tasks = measurement.tasks().completed();
      return Map.of(
          Metrics.RATE.name(),
          measurement.throughputTasksPerSecond(),
          Metrics.TASKS_A_MESSAGE.name(),
          tasks / queue.messages(),
          Metrics.REQUESTS.name(),
          requests() / tasks);
    }
  }

  /** So many tasks that sleep, as a workload. */
  public static GeneratedWorkload sleeping(long lengthNanos, long tasks) {
    return new GeneratedWorkload(
        TaskKind.SLEEP, new LengthDistribution.Constant(lengthNanos), tasks, false, 0);
  }

  /** Runs until the end, and until what the run has left behind is cleaned up. */
  public static Measured measure(SqsSettings settings, GeneratedWorkload workload, int slots)
      throws Exception {
    return measure(settings, workload, slots, new Watcher() {});
  }

  /**
   * The same, watched.
   *
   * @throws IllegalStateException where not every task completed
   */
  public static Measured measure(
      SqsSettings settings, GeneratedWorkload workload, int slots, Watcher watcher)
      throws Exception {
    SqsRun run = new SqsRun(watcher);
    new ExperimentRunner()
        .run(new Experiment("benchmark", workload, settings, List.of(slots)), run);
    return run.measured(workload.count());
  }

  @Override
  public void runStarted(RunStart start) {
    openedNanos = System.nanoTime();
  }

  @Override
  public void runWaiting(int runIndex, String what) {
    if (!waiting && what.startsWith("waiting for")) {
      waiting = true;
      try {
        watcher.waiting();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void runProgressed(int runIndex, RunProgress progress) {
    if (!running && progress.phase() == RunPhase.RUNNING) {
      running = true;
      startedNanos = System.nanoTime() - progress.elapsedNanos();
      watcher.running();
    }
  }

  @Override
  public void runEnded(int runIndex, RunRecord run) {
    record = run;
  }

  private Measured measured(long tasks) {
    RunRecord ended = record;
    if (ended == null || ended.measurement().queue() == null) {
      throw new IllegalStateException("the run ended before it began");
    }
    RunMeasurement measurement = ended.measurement();
    if (measurement.end() != RunEnd.DONE || measurement.tasks().completed() != tasks) {
      throw new IllegalStateException(
          measurement.end() + ", " + measurement.tasks() + ": expected all tasks to complete");
    }
    return new Measured(
        measurement,
        ended.measurement().queue(),
        running ? startedNanos : 0,
        running ? startedNanos - openedNanos : 0);
  }
}
