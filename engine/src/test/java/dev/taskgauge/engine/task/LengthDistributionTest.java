package dev.taskgauge.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthDistributionTest {
  @Test
  void readsEveryForm() {
    assertThat(LengthDistribution.parse("10ms"))
        .isEqualTo(new LengthDistribution.Constant(10_000_000));
    assertThat(LengthDistribution.parse(" 0.01 "))
        .isEqualTo(new LengthDistribution.Constant(10_000_000));
    assertThat(LengthDistribution.parse("uniform:1ms..20ms"))
        .isEqualTo(new LengthDistribution.Uniform(1_000_000, 20_000_000));
    assertThat(LengthDistribution.parse("uniform: 0 .. 0.5"))
        .isEqualTo(new LengthDistribution.Uniform(0, 500_000_000));
    assertThat(LengthDistribution.parse("exponential:10ms"))
        .isEqualTo(new LengthDistribution.Exponential(10_000_000));
    assertThat(LengthDistribution.parse("lognormal:10ms,0.5"))
        .isEqualTo(new LengthDistribution.LogNormal(10_000_000, 0.5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "10ms",
        "1440m",
        "uniform:0..0.001us",
        "uniform:1.5ms..20s",
        "exponential:10ms",
        "lognormal:10ms,0.5",
        "lognormal:0.001us,0.0",
        "lognormal:10ms,1.0E-5",
        "lognormal:10ms,4.9E-324",
        "lognormal:10ms,10.0",
      })
  void writesWhatItReads(String text) {
    assertThat(LengthDistribution.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|no length, expected",
        "-1ms|\"-1ms\" is negative",
        "25m:|unknown distribution \"25m\", expected uniform, exponential or lognormal",
        "normal:10ms|unknown distribution \"normal\"",
        "uniform:10ms|distribution \"uniform:10ms\": expected two lengths, such as uniform:1ms..20ms",
        "uniform:20ms..1ms|uniform lengths from 20ms to 1ms: expected the shorter one first",
        "uniform:1ms..|no length",
        "uniform:1ms..2d|unknown unit \"d\"",
        "exponential:0|mean length 0 ns: expected more than 0, at most 24 h",
        "exponential:|no length",
        "lognormal:10ms|expected a median and a sigma, such as lognormal:10ms,0.5",
        "lognormal:0,1|median length 0 ns: expected more than 0",
        "lognormal:10ms,-1|sigma \"-1\": expected a number from 0 to 10, such as 0.5",
        "lognormal:10ms,NaN|sigma \"NaN\"",
        "lognormal:10ms,11|sigma 11.0: expected 0 to 10.0",
        "lognormal:10ms,1E999|sigma Infinity: expected 0 to 10.0",
      })
  void refuses(String text, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LengthDistribution.parse(text))
        .withMessageContaining(expected);
  }

  @Test
  void refusesArgumentsThatAreNotAllowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LengthDistribution.Constant(-1))
        .withMessage("task length -1 ns: expected 0 to 24 h");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LengthDistribution.Uniform(0, TaskCommand.MAX_NOMINAL_NANOS + 1))
        .withMessage("longest length 86400000000001 ns: expected 0 to 24 h");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LengthDistribution.LogNormal(1, Double.NaN))
        .withMessage("sigma NaN: expected 0 to 10.0");
  }
}
