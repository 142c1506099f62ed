package dev.taskgauge.engine.report.chart;

import static dev.taskgauge.engine.report.chart.ChartParts.FIT;
import static dev.taskgauge.engine.report.chart.ChartParts.IDEAL;
import static dev.taskgauge.engine.report.chart.ChartParts.LENGTHS;
import static dev.taskgauge.engine.report.chart.ChartParts.MEASURED;
import static dev.taskgauge.engine.report.chart.ChartParts.REFERENCE;
import static dev.taskgauge.engine.report.chart.ChartParts.STYLE;
import static dev.taskgauge.engine.report.chart.ChartParts.byWorkers;
import static dev.taskgauge.engine.report.chart.ChartParts.legend;
import static dev.taskgauge.engine.report.chart.ChartParts.renderer;
import static dev.taskgauge.engine.report.chart.ChartParts.stroke;
import static dev.taskgauge.engine.report.chart.ChartParts.toolTip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

/** Values against workers: scales, roles, intervals, legend. */
final class WorkersChartTest {
  @Test
  void workerCountsAreEvenlySpacedAlsoWhereSeriesHaveOthers() {
    ChartSeries few =
        new ChartSeries(
            "few",
            SeriesRole.MEASURED,
            List.of(ChartPoint.of(2, 10), ChartPoint.of(1000, Double.NaN)));
    XYPlot plot = byWorkers(few, Samples.reference("many", 1, 2, 4, 8));

    assertThat(((SymbolAxis) plot.getDomainAxis()).getSymbols())
        .containsExactly("1", "2", "4", "8", "1,000");
    assertThat(plot.getDataset(MEASURED).getXValue(0, 0)).isEqualTo(1);
    assertThat(plot.getDataset(REFERENCE).getXValue(0, 3)).isEqualTo(3);
  }

  @Test
  void scaleIsLogarithmicAndSaysSoWhereValuesSpanMoreThanTwoDecades() {
    XYPlot decades = byWorkers(LENGTHS.toArray(ChartSeries[]::new));
    XYPlot plain = byWorkers(LENGTHS.get(0));

    assertThat(decades.getRangeAxis()).isInstanceOf(DecadeAxis.class);
    assertThat(decades.getRangeAxis().getLabel()).isEqualTo("throughput, tasks/s (log scale)");
    assertThat(decades.getRangeAxis().getRange().contains(0.97)).isTrue();
    assertThat(decades.getRangeAxis().getRange().contains(1500)).isTrue();
    assertThat(plain.getRangeAxis()).isNotInstanceOf(DecadeAxis.class);
    assertThat(plain.getRangeAxis().getLabel()).isEqualTo("throughput, tasks/s");
    assertThat(plain.getRangeAxis().getLowerBound()).isZero();
  }

  @Test
  void percentagesAlwaysHaveTheSameScale() {
    XYPlot plot =
        (XYPlot)
            ChartFactory.byWorkers(
                    null, ChartValue.EFFICIENCY, List.of(Samples.measured("a", 0.1, 99)), STYLE)
                .getPlot();

    assertThat(plot.getRangeAxis().getRange().getLowerBound()).isZero();
    assertThat(plot.getRangeAxis().getRange().getUpperBound()).isEqualTo(105);
    assertThat(plot.getRangeAxis().getLabel()).isEqualTo("efficiency, %");
  }

  @Test
  void whatHasNoLogarithmIsLeftOut() {
    XYPlot plot = byWorkers(Samples.measured("some", 0, 1, 1000));

    assertThat(plot.getDataset(MEASURED).getYValue(0, 0)).isNaN();
    assertThat(plot.getDataset(MEASURED).getYValue(0, 1)).isEqualTo(1);
  }

  @Test
  void intervalThatNearlyReachesZeroDoesNotStretchALogarithmicScale() {
    ChartSeries series =
        new ChartSeries(
            "a",
            SeriesRole.MEASURED,
            List.of(new ChartPoint(1, 1, 1e-9, 2.0, false), ChartPoint.of(2, 1000)));

    assertThat(byWorkers(series).getRangeAxis().getLowerBound()).isBetween(0.5, 1.0);
  }

  @Test
  void rolesDiffer() {
    XYPlot plot =
        byWorkers(
            Samples.measured("a", 1, 2),
            Samples.reference("a", 1, 2),
            new ChartSeries("curve", SeriesRole.FIT, Samples.points(1, 2)),
            new ChartSeries("best", SeriesRole.IDEAL, Samples.points(1, 2)));

    assertThat(stroke(plot, MEASURED).getDashArray()).isNull();
    assertThat(renderer(plot, MEASURED).getItemShapeVisible(0, 0)).isTrue();
    assertThat(renderer(plot, MEASURED).getItemFillPaint(0, 0)).isEqualTo(STYLE.seriesColor(0));
    assertThat(stroke(plot, REFERENCE).getDashArray()).isNotNull();
    assertThat(renderer(plot, REFERENCE).getItemShapeVisible(0, 0)).isTrue();
    assertThat(renderer(plot, REFERENCE).getItemFillPaint(0, 0)).isEqualTo(STYLE.background());
    assertThat(stroke(plot, FIT).getDashArray()).isNull();
    assertThat(stroke(plot, FIT).getLineWidth()).isLessThan(stroke(plot, MEASURED).getLineWidth());
    assertThat(renderer(plot, FIT).getItemShapeVisible(0, 0)).isFalse();
    assertThat(stroke(plot, IDEAL).getDashArray()).isNotNull();
    assertThat(renderer(plot, IDEAL).getItemShapeVisible(0, 0)).isFalse();
    assertThat(renderer(plot, IDEAL).getSeriesPaint(0)).isEqualTo(STYLE.mutedText());
  }

  @Test
  void referenceHasTheColourOfWhatItIsComparedWith() {
    XYPlot plot =
        byWorkers(Samples.reference("b", 1), Samples.measured("a", 1), Samples.measured("b", 1));

    assertThat(renderer(plot, REFERENCE).getSeriesPaint(0))
        .isEqualTo(renderer(plot, MEASURED).getSeriesPaint(1))
        .isNotEqualTo(renderer(plot, MEASURED).getSeriesPaint(0));
    assertThat(renderer(plot, REFERENCE).getSeriesShape(0)).isEqualTo(STYLE.marker(1));
  }

  @Test
  void legendExplainsEverySignOnce() {
    ChartSeries best = new ChartSeries("best", SeriesRole.IDEAL, Samples.points(1, 2));
    ChartSeries flagged =
        new ChartSeries(
            "b", SeriesRole.MEASURED, List.of(new ChartPoint(1, 2.0, null, null, true)));

    assertThat(legend(byWorkers(Samples.reference("a", 1), Samples.measured("a", 1), best, best)))
        .containsExactly("a", "a (report)", "best");
    assertThat(legend(byWorkers(Samples.withIntervals(Samples.measured("a", 1)), flagged)))
        .containsExactly("a", "b", "95 % interval", "with an outlier");
  }

  @Test
  void intervalIsABarWithTwoCaps() throws IOException {
    ChartSeries plain = Samples.measured("a", 20, 40, 80);

    assertThat(lines(Samples.withIntervals(plain)) - lines(plain)).isEqualTo(3 * 3);
  }

  @Test
  void axisReachesOverTheBars() {
    ChartSeries series =
        new ChartSeries(
            "a", SeriesRole.MEASURED, List.of(new ChartPoint(1, 100, 20.0, 180.0, false)));

    assertThat(byWorkers(series).getRangeAxis().getUpperBound()).isGreaterThan(180);
  }

  @Test
  void pointTellsItsNumbersWhereThePointerIs() {
    ChartSeries series =
        new ChartSeries(
            "10 ms",
            SeriesRole.MEASURED,
            List.of(
                ChartPoint.of(1, 0.0999514), new ChartPoint(16, 1414.3716, 1400.0, 1430.0, true)));
    XYPlot plot = byWorkers(series);

    assertThat(toolTip(plot, 0)).isEqualTo("10 ms: 0.09995 tasks/s at 1 worker");
    assertThat(toolTip(plot, 1))
        .isEqualTo(
            "10 ms: 1,414.4 tasks/s at 16 workers, 95 % interval 1,400.0 to 1,430.0, an outlier"
                + " among its repetitions");
  }

  /** Those of the grid are the same, as percentages always have the same scale. */
  private static int lines(ChartSeries series) throws IOException {
    JFreeChart chart = ChartFactory.byWorkers(null, ChartValue.EFFICIENCY, List.of(series), STYLE);
    return ChartFiles.svgElement(chart, 600, 400, "a").split("<line ", -1).length;
  }
}
