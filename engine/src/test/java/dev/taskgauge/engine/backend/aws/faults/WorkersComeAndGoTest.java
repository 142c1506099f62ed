package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.localaws.LocalAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Workers that join and leave as they please. */
@ExtendWith(SharedServers.class)
class WorkersComeAndGoTest {
  @Test
  void theRecordShowsTheSlotsThatThereWere(LocalAws servers) throws Exception {
    try (Bench bench = new Bench(servers, "come-and-go")) {
      JavaProcess first = bench.startWorker(4);
      TestRun run = bench.startRun(Work.sleep(400, 100, 4));
      run.awaitCompleted(10);
      JavaProcess second = bench.startWorker(2);
      second.awaitLine("joined", 1);
      run.awaitCompleted(150);

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
}
