package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.SampleRuns;
import dev.taskgauge.engine.result.SampleSqsRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs of which the text report, which a golden file seals, says the same dollars. */
class RunCostsTest {
  private static final AwsPrices PRICES = AwsPrices.published();

  @Test
  void aRunOnAwsCostsWhatItsRequestsDo() {
    RunCosts costs = RunCosts.of(SampleSqsRuns.naiveOnAws(), PRICES).orElseThrow();

    assertThat(costs.isBilled()).isTrue();
    assertThat(costs.text()).isEqualTo(costs.dollars() + " on AWS");
    assertThat(costs.details())
        .startsWith(costs.dollars() + " on AWS, $")
        .endsWith(" per million tasks\n(list prices us-east-1, 2026-11-23)");
  }

  @Test
  void aRunOnThisMachineWouldCostThat() {
    RunCosts costs = RunCosts.of(SampleSqsRuns.onThisMachine(), PRICES).orElseThrow();

    assertThat(costs.isBilled()).isFalse();
    assertThat(costs.requests()).isEqualTo(1_952);
    assertThat(costs.dollars()).isEqualTo("$0.00104");
    assertThat(costs.details())
        .isEqualTo(
            """
            would be $0.00104 on AWS, $0.0867 per million tasks
            (list prices us-east-1, 2026-11-23; an emulator answered, which bills nothing)""");
  }

  @Test
  void aQueueInThisProgramCostsNothing() {
    RunRecord local = SampleRuns.all().get(0);

    assertThat(RunCosts.of(local, PRICES)).isEmpty();
    assertThat(RunCosts.sums(List.of(local), PRICES)).isEmpty();
  }

  @Test
  void theSumOfAnExperimentTellsWhatIsBilledFromWhatIsNot() {
    RunRecord here = SampleSqsRuns.onThisMachine();

    List<RunCosts> sums = RunCosts.sums(List.of(here, SampleSqsRuns.naiveOnAws(), here), PRICES);

    assertThat(sums).extracting(RunCosts::isBilled).containsExactly(true, false);
    assertThat(sums.get(0))
        .isEqualTo(RunCosts.of(SampleSqsRuns.naiveOnAws(), PRICES).orElseThrow());
    assertThat(sums.get(1).requests()).isEqualTo(2 * 1_952);
    assertThat(sums.get(0).sentence())
        .isEqualTo(
            "The 2,850 requests of the runs, warm-up included, cost $0.00123 on AWS by list prices"
                + " us-east-1, 2026-11-23; a few dozen around each run come on top.");
    assertThat(sums.get(1).sentence())
        .isEqualTo(
            "The 3,904 requests of the runs, warm-up included, would cost $0.00208 on AWS by"
                + " list prices us-east-1, 2026-11-23; the emulator that answered them bills"
                + " nothing.");
  }
}
