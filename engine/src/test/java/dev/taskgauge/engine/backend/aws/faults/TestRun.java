package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A client of its own thread that runs tasks on a queue. */
final class TestRun implements Closeable {
  private static final Duration LONG = Duration.ofSeconds(90);

  private final ExperimentRunner runner = new ExperimentRunner();
  private final CompletableFuture<RunMeasurement> ended = new CompletableFuture<>();
  private final Work work;
  private volatile long completed;
  private volatile @Nullable RunMeasurement measured;

  /**
   * What is to be done, a task a message.
   *
   * @param slots how many are waited for before the first task is submitted
   * @param naive whether every call is one of its own
   */
  record Work(TaskKind kind, long tasks, Duration length, int slots, boolean naive) {
    static Work sleep(long tasks, long lengthMillis, int slots) {
      return new Work(TaskKind.SLEEP, tasks, Duration.ofMillis(lengthMillis), slots, false);
    }

    Work naively() {
      return new Work(kind, tasks, length, slots, true);
    }
  }

  private TestRun(Work work) {
    this.work = work;
  }

  static TestRun start(String queue, AwsPlace place, Work work) {
    TestRun run = new TestRun(work);
    Experiment experiment =
        new Experiment(
            "faults",
            new GeneratedWorkload(
                work.kind(),
                new LengthDistribution.Constant(work.length().toNanos()),
                work.tasks(),
                false,
                0),
            new SqsSettings(queue, place, new TasksPerMessage(1), work.naive()),
            List.of(work.slots()));
    Thread thread = new Thread(() -> run.execute(experiment), "client-" + queue);
    thread.setDaemon(true);
    thread.start();
    return run;
  }

  /** Done only when the queues are cleaned up, too. */
  private void execute(Experiment experiment) {
    try {
      runner.run(experiment, new Listener());
      ended.complete(Objects.requireNonNull(measured, "stopped before it began"));
    } catch (Exception e) {
      ended.completeExceptionally(e);
    }
  }

  private final class Listener implements ExperimentListener {
    @Override
    public void runProgressed(int runIndex, RunProgress progress) {
      completed = progress.completed();
    }

    @Override
    public void runEnded(int runIndex, RunRecord run) {
      measured = run.measurement();
    }
  }

  /** Waits until at least so many tasks have their result. */
  void awaitCompleted(long tasks) {
    Awaitility.await(tasks + " results").atMost(LONG).until(() -> failed() || completed >= tasks);
    assertThat(failed()).as("run failed").isFalse();
  }

  /** How many tasks have their result so far. */
  long completed() {
    return completed;
  }

  private boolean failed() {
    return ended.isCompletedExceptionally();
  }

  /** Waits for the end, and asserts that every task completed and was counted once. */
  RunMeasurement awaitAllResults() throws Exception {
    RunMeasurement measurement = awaitEnd();
    TaskCounts tasks = measurement.tasks();
    assertThat(measurement.end()).isEqualTo(RunEnd.DONE);
    assertThat(tasks.total()).isEqualTo(work.tasks());
    assertThat(tasks.completed()).isEqualTo(work.tasks());
    assertThat(tasks.failed()).isZero();
    return measurement;
  }

  /** As {@link #awaitAllResults}, and that workers say that they executed each once. */
  RunMeasurement awaitAllResultsOfOneExecutionEach() throws Exception {
    RunMeasurement measurement = awaitAllResults();
    assertThat(queue(measurement).executions()).as("executions").isEqualTo(work.tasks());
    return measurement;
  }

  RunMeasurement awaitEnd() throws Exception {
    return ended.get(LONG.toSeconds(), TimeUnit.SECONDS);
  }

  static QueueFigures queue(RunMeasurement measurement) {
    return Objects.requireNonNull(measurement.queue());
  }

  /** Stops it where it still runs. */
  @Override
  public void close() {
    runner.stop();
  }
}
