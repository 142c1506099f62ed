package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.run.FleetWatch;
import dev.taskgauge.engine.run.FleetWorker;
import dev.taskgauge.engine.run.WorkerListener;
import dev.taskgauge.engine.run.WorkerService;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.localaws.LocalAws;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Workers that join and leave as they please. */
@ExtendWith(SharedServers.class)
class WorkersComeAndGoTest {
  /** With 4 s the worker had gone on a busy machine before the client had submitted its task. */
  private static final Duration IDLE_EXIT = Duration.ofSeconds(10);

  @Test
  void theRecordShowsTheSlotsThatThereWere(LocalAws servers) throws Exception {
    try (Bench bench = new Bench(servers, "come-and-go")) {
      JavaProcess first = bench.startWorker(4);
      TestRun run = bench.startRun(Work.sleep(600, 100, 4));
      run.awaitCompleted(10);
      JavaProcess second = bench.startWorker(2);
      second.awaitLine("joined", 1);
      awaitSlotsInRun(bench, 6);
      // So that the client has looked, too.
      run.awaitCompleted(run.completed() + 80);

      first.terminate();

      assertThat(first.awaitExit()).isZero();
      RunMeasurement measurement = run.awaitAllResultsOfOneExecutionEach();
      assertThat(measurement.slotsOverTime())
          .extracting(SlotsPoint::slots)
          .containsExactly(4, 6, 2);
      assertThat(measurement.offeredSlotNanos())
          .isBetween(2 * measurement.elapsedNanos(), 6 * measurement.elapsedNanos());
      bench.queues().assertEmpty();
    }
  }

  private static void awaitSlotsInRun(Bench bench, int slots) throws Exception {
    try (FleetWatch watch = FleetWatch.open("come-and-go", bench.client().place())) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  watch.look().stream()
                          .filter(worker -> !worker.runId().isEmpty())
                          .mapToInt(FleetWorker::slots)
                          .sum()
                      == slots);
    }
  }

  /** With a message more than slots in one worker, the run would take twice as long. */
  @Test
  void longTasksAreNotHoardedByOneWorker(LocalAws servers) throws Exception {
    try (Bench bench = new Bench(servers, "no-hoarding")) {
      bench.startWorker(8);
      bench.startWorker(8);

      TestRun run = bench.startRun(Work.sleep(16, 4_000, 16));

      RunMeasurement measurement = run.awaitAllResultsOfOneExecutionEach();
      assertThat(measurement.elapsedNanos()).isLessThan(TimeUnit.MILLISECONDS.toNanos(7_900));
    }
  }

  @Test
  @SideBySide
  void aWorkerThatEndsWhenIdleFinishesATaskThatTakesLonger(LocalAws servers) throws Exception {
    try (Bench bench = new Bench(servers, "idle-exit")) {
      WorkerService worker =
          new WorkerService(
              new WorkerSettings(
                  "idle-exit",
                  bench.workers().place(),
                  1,
                  ThreadKind.PLATFORM,
                  Set.of(TaskKind.SLEEP),
                  WorkerSettings.DEFAULT_LEASE,
                  Duration.ZERO,
                  IDLE_EXIT),
              new WorkerListener() {});
      TestRun run = bench.startRun(Work.sleep(1, IDLE_EXIT.plusSeconds(2).toMillis(), 1));

      // Returns by itself, as nobody stops it.
      worker.run();

      assertThat(worker.status().completed()).isEqualTo(1);
      run.awaitAllResultsOfOneExecutionEach();
    }
  }
}
