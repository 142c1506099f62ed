package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.local.LocalBackend;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.worker.TaskExecutor;
import dev.taskgauge.engine.worker.TaskFailedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real runs on real threads. */
class RunTest {
  private static final RunParts REAL = new RunParts(NanoClock.SYSTEM, new StandardExecutors());

  private static void nobody(RunProgress progress) {}

  private static RunSettings settings(ThreadKind threads, TasksPerMessage size, int slots) {
    GeneratedWorkload workload =
        new GeneratedWorkload(TaskKind.SLEEP, new LengthDistribution.Constant(0), 1, false, 0);
    return new RunSettings(workload, new LocalSettings(threads, size), slots);
  }

  private static RunMeasurement execute(Run run, ThreadKind threads) throws Exception {
    try (Backend backend = new LocalBackend(NanoClock.SYSTEM::nanoTime)) {
      AtomicReference<RunMeasurement> measured = new AtomicReference<>();
      run.execute(new LocalSite(backend, SlotThreads.factory(threads)), measured::set);
      return Objects.requireNonNull(measured.get());
    }
  }

  private static RunMeasurement run(Workload workload, int slots) throws Exception {
    RunSettings settings = settings(ThreadKind.PLATFORM, TasksPerMessage.AUTO, slots);
    return execute(new Run(settings, workload, REAL, RunTest::nobody), ThreadKind.PLATFORM);
  }

  private static void assertAccountedFor(RunMeasurement run) {
    assertThat(run.slotTime().totalNanos()).isEqualTo(run.slots() * run.elapsedNanos());
    assertThat(run.slotTime().workNanos()).isNotNegative();
    assertThat(run.slotTime().overshootNanos()).isNotNegative();
    assertThat(run.slotTime().waitTasksNanos()).isNotNegative();
    assertThat(run.slotTime().waitClaimsNanos()).isNotNegative();
    assertThat(run.slotTime().handOverNanos()).isNotNegative();
    assertThat(run.slotTime().rampUpNanos()).isNotNegative();
    assertThat(run.slotTime().tailNanos()).isNotNegative();
    assertThat(run.service().count()).isEqualTo(run.tasks().finished());
    assertThat(run.queueWait().count()).isEqualTo(run.tasks().finished());
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "4", "16", "100"})
  void everyTaskIsExecutedOnce(int slots) throws Exception {
    RunMeasurement run = run(Workload.of(TaskCommand.sleep(0), 100_000), slots);

    assertThat(run.end()).isEqualTo(RunEnd.DONE);
    assertThat(run.tasks()).isEqualTo(new TaskCounts(100_000, 100_000, 0, 0));
    assertThat(run.efficiency()).isEmpty();
    assertAccountedFor(run);
  }

  @ParameterizedTest
  @EnumSource(ThreadKind.class)
  void sleepingTasksTakeWhatTheyAskFor(ThreadKind threads) throws Exception {
    assumeThat(SlotThreads.areAvailable(threads)).isTrue();
    RunSettings settings = settings(threads, TasksPerMessage.AUTO, 4);
    Workload workload = Workload.of(TaskCommand.sleep(2_000_000), 200);

    RunMeasurement run = execute(new Run(settings, workload, REAL, RunTest::nobody), threads);

    assertThat(run.tasks().completed()).isEqualTo(200);
    assertThat(run.service().p50Nanos()).isGreaterThanOrEqualTo(2_000_000);
    assertThat(run.elapsedNanos()).isGreaterThanOrEqualTo(run.idealNanos());
    assertThat(run.efficiency().orElseThrow()).isBetween(0.0, 1.0);
    assertAccountedFor(run);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void slotTimeAddsUpForRandomWorkloads(long seed) throws Exception {
    Random random = new Random(seed);
    Workload.Builder builder = new Workload.Builder();
    for (int i = 0; i < 1 + random.nextInt(60); i++) {
      long nanos = random.nextInt(4) == 0 ? random.nextLong(3_000_000) : random.nextLong(50_000);
      TaskCommand command =
          random.nextInt(5) == 0 ? TaskCommand.cpu(nanos / 10) : TaskCommand.sleep(nanos);
      builder.add(command, 1 + random.nextInt(20));
    }
    Workload workload = builder.build();
    TasksPerMessage size =
        random.nextBoolean() ? TasksPerMessage.AUTO : new TasksPerMessage(1 + random.nextInt(40));
    int slots = 1 + random.nextInt(20);
    Run run = new Run(settings(ThreadKind.PLATFORM, size, slots), workload, REAL, RunTest::nobody);

    RunMeasurement measured = execute(run, ThreadKind.PLATFORM);

    assertThat(measured.tasks().completed()).isEqualTo(workload.taskCount());
    assertThat(measured.slotTime().workNanos()).isEqualTo(workload.totalNominalNanos());
    assertThat(measured.elapsedNanos()).isGreaterThanOrEqualTo(measured.idealNanos());
    assertAccountedFor(measured);
  }

  @Test
  void failedTasksAreCountedAndAreNoWork() throws Exception {
    AtomicLong count = new AtomicLong();
    RunParts faulty =
        new RunParts(
            NanoClock.SYSTEM,
            (clock, stop, needsCpu) ->
                (command, startNanos) -> {
                  if (count.getAndIncrement() % 4 == 0) {
                    throw new TaskFailedException("every fourth");
                  }
                  return clock.nanoTime() + command.nominalNanos();
                });
    Workload workload = Workload.of(TaskCommand.sleep(1), 4_000);
    RunSettings settings = settings(ThreadKind.PLATFORM, TasksPerMessage.AUTO, 1);

    RunMeasurement run =
        execute(new Run(settings, workload, faulty, RunTest::nobody), ThreadKind.PLATFORM);

    assertThat(run.end()).isEqualTo(RunEnd.DONE);
    assertThat(run.tasks()).isEqualTo(new TaskCounts(4_000, 3_000, 1_000, 0));
    assertThat(run.slotTime().workNanos()).isEqualTo(3_000);
    assertThat(run.idealNanos()).isEqualTo(3_000);
  }

  @Test
  void aBrokenExecutorEndsTheRunWithAnErrorInsteadOfHangingIt() {
    RunParts broken =
        new RunParts(
            NanoClock.SYSTEM,
            (clock, stop, needsCpu) ->
                (command, startNanos) -> {
                  throw new IllegalStateException("broken");
                });
    Workload workload = Workload.of(TaskCommand.sleep(1), 4_000);
    RunSettings settings = settings(ThreadKind.PLATFORM, TasksPerMessage.AUTO, 3);

    assertThatThrownBy(
            () ->
                execute(new Run(settings, workload, broken, RunTest::nobody), ThreadKind.PLATFORM))
        .isInstanceOf(BackendException.class)
        .hasMessageContaining("broken");
  }

  @Test
  void aThreadFactoryThatFailsEndsTheRunWithAnErrorInsteadOfHangingIt() {
    RunSettings settings = settings(ThreadKind.PLATFORM, TasksPerMessage.AUTO, 5);
    Run run = new Run(settings, Workload.of(TaskCommand.sleep(1), 100), REAL, RunTest::nobody);
    AtomicLong made = new AtomicLong();

    assertThatThrownBy(
            () -> {
              try (Backend backend = new LocalBackend(NanoClock.SYSTEM::nanoTime)) {
                run.execute(
                    new LocalSite(
                        backend,
                        work -> {
                          if (made.incrementAndGet() == 3) {
                            throw new OutOfMemoryError("no thread for you");
                          }
                          return new Thread(work);
                        }),
                    measured -> {});
              }
            })
        .isInstanceOf(BackendException.class)
        .hasMessageContaining("no thread for you");
  }

  @Test
  void aListenerThatFailsDoesNotHideThatAWorkerBrokeDown() {
    AtomicLong executed = new AtomicLong();
    RunParts breaksLate =
        new RunParts(
            NanoClock.SYSTEM,
            (clock, stop, needsCpu) -> {
              TaskExecutor sleeps = new StandardExecutors().create(clock, stop, needsCpu);
              return (command, startNanos) -> {
                if (executed.incrementAndGet() == 300) {
                  throw new IllegalStateException("broken");
                }
                return sleeps.execute(command, startNanos);
              };
            });
    RunSettings settings = settings(ThreadKind.PLATFORM, TasksPerMessage.AUTO, 1);
    Run run =
        new Run(
            settings,
            Workload.of(TaskCommand.sleep(1_000_000), 100_000),
            breaksLate,
            progress -> {
              throw new IllegalArgumentException("a listener's mistake");
            });

    assertThatThrownBy(() -> execute(run, ThreadKind.PLATFORM))
        .isInstanceOf(BackendException.class)
        .hasMessageContaining("broken");
  }

  @Test
  void aListenerThatFailsCostsNoMeasurement() throws Exception {
    RunSettings settings = settings(ThreadKind.PLATFORM, TasksPerMessage.AUTO, 2);
    Run run =
        new Run(
            settings,
            Workload.of(TaskCommand.sleep(1_000_000), 400),
            REAL,
            progress -> {
              throw new IllegalArgumentException("a listener's mistake");
            });

    RunMeasurement measured = execute(run, ThreadKind.PLATFORM);

    assertThat(measured.tasks().completed()).isEqualTo(400);
    assertThat(measured.timeline()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "PLATFORM, SLEEP, 86400000000000, 1",
    "PLATFORM, SLEEP, 86400000000000, 16",
    "PLATFORM, CPU, 86400000000000, 4",
    "PLATFORM, SLEEP, 10000000, 1000",
    "PLATFORM, SLEEP, 0, 16",
    "PLATFORM, SLEEP, 0, 1000",
    // Last, as ten thousand threads go on exiting for a while.
    "PLATFORM, SLEEP, 86400000000000, 10000",
    "VIRTUAL, SLEEP, 86400000000000, 10000"
  })
  void stopEndsWithinASecondAndKeepsWhatWasMeasured(
      ThreadKind threads, TaskKind kind, long nominalNanos, int slots) throws Exception {
    assumeThat(SlotThreads.areAvailable(threads)).isTrue();
    CountDownLatch running = new CountDownLatch(1);
    Workload workload =
        Workload.of(
            new TaskCommand(kind, nominalNanos),
            slots * (nominalNanos > 1_000_000_000 ? 10L : 10_000_000L));
    Run run =
        new Run(
            settings(threads, TasksPerMessage.AUTO, slots),
            workload,
            REAL,
            progress -> running.countDown());
    CompletableFuture<Long> stoppedNanos =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                running.await();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              long nowNanos = System.nanoTime();
              run.stop();
              return nowNanos;
            });

    RunMeasurement measured = execute(run, threads);
    long tookNanos = System.nanoTime() - stoppedNanos.get();

    // 10,000 slots stop in a tenth of a second of an idle machine. Here other tests want the cores.
    long boundSeconds = slots < 10_000 ? 1 : 5;
    assertThat(tookNanos).isLessThan(TimeUnit.SECONDS.toNanos(boundSeconds));
    assertThat(measured.end()).isEqualTo(RunEnd.STOPPED);
    assertThat(measured.tasks().completed()).isLessThan(workload.taskCount());
    assertThat(measured.timeline()).isNotEmpty();
    assertAccountedFor(measured);
  }

  @Test
  void stopBeforeTheStartMeasuresNothing() throws Exception {
    Run run =
        new Run(
            settings(ThreadKind.PLATFORM, TasksPerMessage.AUTO, 4),
            Workload.of(TaskCommand.sleep(1_000_000_000), 10),
            REAL,
            RunTest::nobody);
    run.stop();

    RunMeasurement measured = execute(run, ThreadKind.PLATFORM);

    assertThat(measured.end()).isEqualTo(RunEnd.STOPPED);
    assertThat(measured.tasks().completed()).isZero();
    assertThat(measured.efficiency()).isEmpty();
    assertAccountedFor(measured);
  }

  @Test
  void progressAndTimelineGoForwardAndEndComplete() throws Exception {
    List<RunProgress> told = Collections.synchronizedList(new ArrayList<>());
    Workload workload = Workload.of(TaskCommand.sleep(10_000_000), 200);
    RunSettings settings = settings(ThreadKind.PLATFORM, TasksPerMessage.AUTO, 4);

    RunMeasurement run = execute(new Run(settings, workload, REAL, told::add), ThreadKind.PLATFORM);

    assertThat(told).hasSizeGreaterThanOrEqualTo(3);
    assertThat(told).extracting(RunProgress::elapsedNanos).isSorted();
    assertThat(told).extracting(RunProgress::completed).isSorted();
    RunProgress last = told.get(told.size() - 1);
    assertThat(last.phase()).isEqualTo(RunPhase.ENDED);
    assertThat(last.fraction()).isEqualTo(1.0);
    assertThat(last.remainingNanos()).isZero();
    TimelinePoint end = run.timeline().get(run.timeline().size() - 1);
    assertThat(end).isEqualTo(new TimelinePoint(run.elapsedNanos(), 200, 0, 0));
  }
}
