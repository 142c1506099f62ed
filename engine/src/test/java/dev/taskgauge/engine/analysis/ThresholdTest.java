package dev.taskgauge.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.experiment.Experiment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {
  private static ExperimentResults results() {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(1, 4), 1);
    return ExperimentResults.of(
        experiment,
        MadeUpRuns.runs(experiment, (settings, repetition) -> settings.slots() == 1 ? 0.99 : 0.8));
  }

  @Test
  void namesThePointsThatMeetIt() {
    assertThat(Threshold.parse("efficiency<0.9").metBy(results()))
        .containsExactly("10 ms, 4 workers: efficiency 0.800000 < 0.9");
    assertThat(Threshold.parse(" throughput > 300 ").metBy(results()))
        .containsExactly("10 ms, 4 workers: throughput 320.000 > 300.0");
    assertThat(Threshold.parse("service-p99-ms>10.5").metBy(results())).isEmpty();
    assertThat(Threshold.parse("queue-wait-p99-ms>9").metBy(results())).hasSize(2);
    assertThat(Threshold.parse("failed-tasks>0").metBy(results())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "efficiency", "efficiency=0.9", "speed<3", "efficiency<", "efficiency<1e999"})
  void saysWhatIsAllowed(String text) {
    assertThatThrownBy(() -> Threshold.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("condition '" + text + "': expected METRIC<NUMBER")
        .hasMessageContaining("efficiency, throughput, service-p99-ms");
  }
}
