package dev.taskgauge.engine.report.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChartDataTest {
  @Test
  void referenceIsNamedAsTheReports() {
    assertThatThrownBy(() -> new ChartSeries("10 ms", SeriesRole.REFERENCE, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reference series '10 ms': expected a name that ends in '(report)'");
  }

  @Test
  void pointsGoFromLeftToRight() {
    assertThatThrownBy(
            () ->
                new ChartSeries(
                    "a", SeriesRole.MEASURED, List.of(ChartPoint.of(2, 1), ChartPoint.of(1, 1))))
        .hasMessage("series 'a': x 1.0: expected x to ascend");
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, 1, , , x NaN: expected a finite number",
    "1, Infinity, , , value Infinity: expected a finite number or NaN",
    "1, 1, 0, , interval 0.0 to null: expected both ends or none",
    "1, 1, 2, 0, 'interval 2.0 to 0.0: expected finite ends, the lower one first'",
    "1, 1, NaN, 0, 'interval NaN to 0.0: expected finite ends, the lower one first'",
    "1, 1, 0, Infinity, 'interval 0.0 to Infinity: expected finite ends, the lower one first'",
  })
  void pointIsRefusedWithTheReason(
      double x, double value, @Nullable Double low, @Nullable Double high, String message) {
    assertThatThrownBy(() -> new ChartPoint(x, value, low, high, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void markIsSomewhere() {
    assertThatThrownBy(() -> ChartMark.of("peak", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mark 'peak' at NaN: expected a number");
  }
}
