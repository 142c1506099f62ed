package dev.taskgauge.engine.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScalabilityLawTest {
  @Test
  void oneWorkerDoesLambda() {
    assertThat(new ScalabilityLaw(7, 0.3, 0.2).throughput(1)).isEqualTo(7);
  }

  @Test
  void withoutContentionAndCrosstalkItIsALine() {
    assertThat(new ScalabilityLaw(7, 0, 0).throughput(100)).isEqualTo(700);
  }

  @Test
  void withContentionAloneItIsAmdahlsLawAndHasNoPeak() {
    ScalabilityLaw law = new ScalabilityLaw(10, 0.05, 0);

    assertThat(law.throughput(20)).isCloseTo(10 / (0.05 + 0.95 / 20), within(1e-9));
    assertThat(law.throughput(1e9)).isCloseTo(10 / 0.05, within(1e-3));
    assertThat(law.peakWorkers()).isEmpty();
  }

  @Test
  void throughputIsHighestAtThePeak() {
    ScalabilityLaw law = new ScalabilityLaw(10, 0.1, 0.001);

    assertThat(law.peakWorkers()).hasValue(30);
    assertThat(law.throughput(30))
        .isGreaterThan(law.throughput(29.9))
        .isGreaterThan(law.throughput(30.1));
  }

  @Test
  void whereASecondWorkerDoesHarmThePeakIsOne() {
    assertThat(new ScalabilityLaw(10, 1.2, 0.1).peakWorkers()).hasValue(1);
    assertThat(new ScalabilityLaw(10, 0, 4).peakWorkers()).hasValue(1);
  }
}
