package dev.taskgauge.engine.backend.aws.faults;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.localaws.LocalAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that is killed in the middle of its run. */
@ExtendWith(SharedServers.class)
@SideBySide
class ClientLossTest {
  @Test
  void theNextClientCleansTheQueuesAndCountsItsOwnTasksOnly(LocalAws servers) throws Exception {
    try (Bench bench = new Bench(servers, "client-killed")) {
      bench.startWorker(4);
      JavaProcess victim = bench.startClient(400, 200);
      victim.awaitLine("running", 1);

      victim.kill();
      TestRun next = bench.startRun(Work.sleep(100, 20, 4));

      next.awaitAllResultsOfOneExecutionEach();
      bench.queues().assertEmpty();
    }
  }
}
