package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.localaws.LocalAws;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that are on the queue more than once, as SQS may deliver them. */
@ExtendWith(SharedServers.class)
@SideBySide
class RepeatedDeliveryTest {
  private final LocalAws servers;

  RepeatedDeliveryTest(LocalAws servers) {
    this.servers = servers;
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "10, 2", "10, 10"})
  void oneWorkerExecutesIt(int copies, int workers) throws Exception {
    try (Bench bench = new Bench(servers, "repeated-" + copies + "-to-" + workers)) {
      bench.startWorkers(workers, 1, Bench.LONG_LEASE_SECONDS, bench.workers());
      bench.client().sqs().inject(Fault.repeated("SendMessageBatch", copies));

      TestRun run = bench.startRun(Work.sleep(20, 100, workers));

      RunMeasurement measurement = run.awaitAllResultsOfOneExecutionEach();
      assertThat(measurement.tasks().duplicates()).isZero();
      assertThat(bench.resultsSeen().repeated()).isEmpty();
      bench.queues().assertEmpty();
    }
  }
}
