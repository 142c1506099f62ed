package dev.taskgauge.engine.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChartNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1 ns",
    "10_000, 10 µs",
    "1_000_000, 1 ms",
    "2_500_000, 2.5 ms",
    "999_999.99, 1 ms",
    "999_999_999, 1 s",
    "1e9, 1 s",
    "1e11, 100 s",
    "3.6e12, '3,600 s'"
  })
  void lengthsAreInTheUnitThatSuitsThem(String nanos, String text) {
    assertThat(ChartNumbers.length(Double.parseDouble(nanos.replace("_", "")))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0999514, 0.09995",
    "1.5, 1.5",
    "100, 100",
    "999.96, 1000",
    "1414.3716, '1,414.4'",
    "123456, '123,456.0'",
    "NaN, NaN",
    "0, 0"
  })
  void valuesHaveFourDigits(double value, String text) {
    assertThat(ChartNumbers.value(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1000, '1,000'", "0.1, 0.1", "2.5, 2.5"})
  void countsAreWhole(double count, String text) {
    assertThat(ChartNumbers.count(count)).isEqualTo(text);
  }
}
