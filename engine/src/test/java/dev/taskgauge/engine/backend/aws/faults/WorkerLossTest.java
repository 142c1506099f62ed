package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.backend.aws.faults.TestRun.Work;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.localaws.LocalAws;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Workers that are killed or stand still in the middle of a run. */
@ExtendWith(SharedServers.class)
@SideBySide
class WorkerLossTest {
  private static final int SLOTS = 4;

  private final LocalAws servers;

  WorkerLossTest(LocalAws servers) {
    this.servers = servers;
  }

  @Test
  void othersDoWhatAKilledWorkerHeld() throws Exception {
    try (Bench bench = new Bench(servers, "killed-with-others")) {
      ProxiedServers ofVictim = bench.newProxies();
      JavaProcess victim = bench.startVictim(SLOTS, ofVictim);
      bench.startWorker(SLOTS);
      TestRun run = bench.startRun(Work.sleep(200, 100, 2 * SLOTS));
      run.awaitCompleted(20);

      victim.kill();

      assertAllDone(bench, ofVictim, run);
    }
  }

  @Test
  void aWorkerThatIsStartedLaterDoesWhatAKilledOneLeft() throws Exception {
    try (Bench bench = new Bench(servers, "killed-alone")) {
      ProxiedServers ofVictim = bench.newProxies();
      JavaProcess victim = bench.startVictim(SLOTS, ofVictim);
      TestRun run = bench.startRun(Work.sleep(100, 100, SLOTS));
      run.awaitCompleted(20);

      victim.kill();
      bench.startWorker(SLOTS);

      assertAllDone(bench, ofVictim, run);
    }
  }

  @Test
  void aWorkerThatStoodStillForLongerThanItsLeaseTakesPartAgain() throws Exception {
    try (Bench bench = new Bench(servers, "paused")) {
      ProxiedServers ofPaused = bench.newProxies();
      JavaProcess paused = bench.startVictim(SLOTS, ofPaused);
      bench.startWorker(SLOTS);
      TestRun run = bench.startRun(Work.sleep(300, 200, 2 * SLOTS));
      run.awaitCompleted(20);

      paused.pause();
      awaitLongerThanALease();
      paused.resume();

      LostWorker.assertReported(bench, assertAllDone(bench, ofPaused, run));
      paused.terminate();
      assertThat(paused.awaitExit()).isZero();
    }
  }

  /** The time itself is what is waited for. */
  private static void awaitLongerThanALease() {
    Duration pause = Duration.ofSeconds(Bench.LEASE_SECONDS + 2);
    long startNanos = System.nanoTime();
    Awaitility.await()
        .atMost(pause.multipliedBy(2))
        .until(() -> System.nanoTime() - startNanos > pause.toNanos());
  }

  private static RunMeasurement assertAllDone(Bench bench, ProxiedServers ofVictim, TestRun run)
      throws Exception {
    RunMeasurement measurement = run.awaitAllResults();
    LostWorker.assertOnlyItsMessagesWereExecutedTwice(bench, ofVictim, SLOTS, measurement);
    bench.queues().assertEmpty();
    return measurement;
  }
}
