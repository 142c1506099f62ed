package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.Fleet;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.measure.FleetMeter;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.measure.SlotAccount;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs on workers elsewhere, before there are any, and where they do nothing. */
class OpeningAndWaitingTest {
  private static final int SLOTS = 4;
  private static final SqsSettings SQS =
      new SqsSettings("demo", new AwsPlace(null, null, null, null), TasksPerMessage.AUTO, false);

  private final List<RunRecord> ended = new ArrayList<>();
  private final Elsewhere elsewhere = new Elsewhere();

  /** A back end whose workers a test makes up. */
  private static final class Elsewhere implements Site, Backend, ClientQueue, Fleet {
    private final FleetMeter meter = new FleetMeter();
    private final CountDownLatch opening = new CountDownLatch(1);
    private CountDownLatch mayOpen = new CountDownLatch(0);
    private volatile @Nullable BackendException trouble;
    private volatile int ready;
    private Runnable whenRunEnds = () -> {};

    @Override
    public Backend backend(BackendSettings settings) {
      return this;
    }

    @Override
    public void prepare(RunSettings settings) {
      // It is.
    }

    @Override
    public Crew openCrew(Run run, ClientQueue client) {
      return new RemoteCrew(this, run.settings().slots(), all -> {}, note -> {});
    }

    @Override
    public String endpoint() {
      return "elsewhere";
    }

    @Override
    public ClientQueue openClient(String runId) throws InterruptedException {
      opening.countDown();
      mayOpen.await();
      return this;
    }

    @Override
    public TaskQueue openWorker(RunMeter meters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean submit(TaskMessage message, long timeoutNanos) {
      return true;
    }

    @Override
    public List<MessageResult> receiveResults(long timeoutNanos) throws InterruptedException {
      TimeUnit.NANOSECONDS.sleep(timeoutNanos);
      return List.of();
    }

    @Override
    public void check() throws BackendException {
      BackendException broken = trouble;
      if (broken != null) {
        throw broken;
      }
    }

    @Override
    public long queuedTasks() {
      return -1;
    }

    @Override
    public int readySlots() {
      return ready;
    }

    @Override
    public void whenOver(Runnable action) {
      // Nobody to tell.
    }

    @Override
    public void runStarts() {
      // Nothing is counted.
    }

    @Override
    public SlotAccount account() {
      return meter;
    }

    @Override
    public boolean awaitReports(long timeoutNanos) {
      return true;
    }

    @Override
    public void runEnds() {
      whenRunEnds.run();
    }

    @Override
    public QueueFigures figures() {
      return new QueueFigures(1, 0, 0, 0, List.of());
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private static Experiment experiment(@Nullable Duration runLimit, @Nullable Duration limit) {
    GeneratedWorkload tasks =
        new GeneratedWorkload(
            TaskKind.SLEEP, new LengthDistribution.Constant(1_000_000), 100, false, 0);
    return new Experiment(
        "elsewhere",
        new Sweep(List.of(tasks), List.of(SQS), List.of(SLOTS)),
        new Protocol(1, WarmUp.NONE, null, runLimit, limit),
        null);
  }

  private ExperimentRunner runner(NanoClock clock) {
    return new ExperimentRunner(
        new RunParts(clock, new StandardExecutors()),
        InstantSource.system(),
        (settings, notes) -> elsewhere);
  }

  private ExperimentEnd run(ExperimentRunner runner, Experiment experiment) throws Exception {
    return runner.run(
        experiment,
        new ExperimentListener() {
          @Override
          public void runEnded(int runIndex, RunRecord run) {
            ended.add(run);
          }
        });
  }

  /** Workers that had gone between two runs were waited for for ever. */
  @Test
  void theLimitOfTheExperimentEndsTheWaitForSlots() throws Exception {
    elsewhere.ready = SLOTS - 1;

    assertThat(run(runner(NanoClock.SYSTEM), experiment(null, Duration.ofMillis(100))))
        .isEqualTo(ExperimentEnd.LIMITED);
    assertThat(ended).isEmpty();
  }

  /** Slots went on being waited for where another client had taken over the queue. */
  @Test
  void whatBreaksTheClientEndsTheWaitForSlots() {
    elsewhere.trouble = new BackendException("another client has taken over this queue name");

    assertThatExceptionOfType(BackendUnavailableException.class)
        .isThrownBy(() -> run(runner(NanoClock.SYSTEM), experiment(null, null)))
        .withMessage("SQS: another client has taken over this queue name");
  }

  /** A client that waits for the end of the one before it was deaf, for up to ten minutes. */
  @Test
  void stopIsHeardWhileTheClientIsOpened() throws Exception {
    elsewhere.mayOpen = new CountDownLatch(1);
    ExperimentRunner runner = runner(NanoClock.SYSTEM);
    CompletableFuture<ExperimentEnd> end =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return run(runner, experiment(null, null));
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    assertThat(elsewhere.opening.await(20, TimeUnit.SECONDS)).isTrue();

    runner.stop();

    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(ExperimentEnd.STOPPED);
    assertThat(ended).isEmpty();
  }

  /** What was asked of the queue after the end, for up to a minute, was time of the run. */
  @Test
  void whatIsAskedAfterALimitIsNoTimeOfTheRun() throws Exception {
    // A nanosecond passes with every look.
    AtomicLong clock = new AtomicLong();
    elsewhere.ready = SLOTS;
    elsewhere.meter.seen("worker", SLOTS, 0);
    elsewhere.whenRunEnds = () -> clock.addAndGet(TimeUnit.MINUTES.toNanos(1));

    assertThat(run(runner(clock::incrementAndGet), experiment(Duration.ofNanos(1), null)))
        .isEqualTo(ExperimentEnd.COMPLETE);

    assertThat(ended).hasSize(1);
    assertThat(ended.get(0).measurement().end()).isEqualTo(RunEnd.LIMITED);
    assertThat(ended.get(0).measurement().elapsedNanos()).isLessThan(TimeUnit.SECONDS.toNanos(1));
  }
}
