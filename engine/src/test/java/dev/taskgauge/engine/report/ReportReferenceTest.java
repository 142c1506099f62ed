package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.SeriesRole;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReportReferenceTest {
  private final ReportReference reference = ReportReference.published();

  @Test
  void sixFigures() {
    assertThat(Arrays.stream(ReportFigure.values()).map(ReportFigure::number))
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @EnumSource(ReportFigure.class)
  void everyFigureGoesFromOneToSixteenWorkersAndIsNamedAsTheReports(ReportFigure figure) {
    List<ChartSeries> series = reference.series(figure);

    assertThat(series.stream().map(ChartSeries::name).toList())
        .isEqualTo(
            figure.number() <= 2
                ? List.of("sleep 0 (report)")
                : List.of("10 ms (report)", "1 s (report)", "10 s (report)"));
    assertThat(series)
        .allSatisfy(
            each -> {
              assertThat(each.role()).isEqualTo(SeriesRole.REFERENCE);
              assertThat(each.points())
                  .extracting(ChartPoint::x)
                  .containsExactly(1d, 2d, 4d, 8d, 16d);
              assertThat(each.points()).extracting(ChartPoint::value).doesNotContain(Double.NaN);
            });
  }

  @Test
  void figuresHaveTheNumbersOfTheReport() {
    assertThat(value(ReportFigure.LOCAL_10_000_SLEEP_0, 0, 0)).isEqualTo(935.7524);
    assertThat(value(ReportFigure.LOCAL_100_000_SLEEP_0, 0, 4)).isEqualTo(712.4465);
    assertThat(value(ReportFigure.LOCAL_THROUGHPUT, 2, 4)).isEqualTo(1.330854);
    assertThat(value(ReportFigure.SQS_THROUGHPUT, 0, 4)).isEqualTo(54.99188);
    assertThat(value(ReportFigure.LOCAL_EFFICIENCY, 1, 0)).isEqualTo(99.75505);
    assertThat(value(ReportFigure.SQS_EFFICIENCY, 0, 4)).isEqualTo(3.436993);
  }

  /** Efficiency is throughput × task seconds ÷ workers, here in percent. */
  @Test
  void efficiencyFollowsFromThroughput() {
    double[] taskSeconds = {0.01, 1, 10};
    for (int length = 0; length < taskSeconds.length; length++) {
      for (int index = 0; index < 5; index++) {
        for (List<ReportFigure> pair :
            List.of(
                List.of(ReportFigure.LOCAL_THROUGHPUT, ReportFigure.LOCAL_EFFICIENCY),
                List.of(ReportFigure.SQS_THROUGHPUT, ReportFigure.SQS_EFFICIENCY))) {
          double expected =
              100 * value(pair.get(0), length, index) * taskSeconds[length] / (1 << index);
          assertThat(value(pair.get(1), length, index))
              .isCloseTo(expected, within(expected * 1e-5));
        }
      }
    }
  }

  private double value(ReportFigure figure, int series, int index) {
    return reference.series(figure).get(series).points().get(index).value();
  }
}
