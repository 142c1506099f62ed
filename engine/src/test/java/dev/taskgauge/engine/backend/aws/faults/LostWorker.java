package dev.taskgauge.engine.backend.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.RunMeasurement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What may and what may not happen where a worker was lost, for good or for a while. */
final class LostWorker {
  /** In hand, and handed over but not yet deleted. */
  private static final int MESSAGES_A_SLOT = 4;

  private LostWorker() {}

  /**
   * Asserts that of a worker that was there again the client knows every execution that has a
   * result. A request that was sent again brings duplicates that nobody executed.
   */
  static void assertReported(Bench bench, RunMeasurement measurement) {
    ResultsSeen seen = bench.resultsSeen();
    assertThat(TestRun.queue(measurement).executions())
        .as(
            "%s duplicates, %s results sent again",
            measurement.tasks().duplicates(), seen.sentAgain())
        .isGreaterThanOrEqualTo(seen.executions());
  }

  /**
   * Asserts that every message has a result, that those with more are some that the lost worker had
   * executed too, that nobody executed a message twice, and that the client tells of them.
   */
  static void assertOnlyItsMessagesWereExecutedTwice(
      Bench bench, ProxiedServers lost, int slots, RunMeasurement measurement) {
    Map<Long, List<String>> repeated = bench.resultsSeen().repeated();
    String lostWorker =
        ResultsSeen.through(List.of(lost.sqs())).workers().stream().findFirst().orElseThrow();
    assertThat(bench.resultsSeen().messages()).isEqualTo((int) measurement.tasks().total());
    assertThat(repeated).hasSizeLessThanOrEqualTo(MESSAGES_A_SLOT * slots);
    assertThat(repeated.values())
        .allSatisfy(
            workers ->
                assertThat(workers).contains(lostWorker).hasSameSizeAs(new HashSet<>(workers)));
    assertThat(measurement.tasks().duplicates())
        .isLessThanOrEqualTo(repeated.size() + bench.resultsSeen().sentAgain());
  }
}
