package dev.taskgauge.engine.report.chart;

import static dev.taskgauge.engine.report.chart.ChartParts.STYLE;
import static dev.taskgauge.engine.report.chart.ChartParts.markers;
import static dev.taskgauge.engine.report.chart.ChartParts.toolTip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;

/** What was searched for: how short tasks may be, and how many workers help. */
final class SearchChartsTest {
  @Test
  void sCurveHasAThresholdAndMarksWhatWasFound() {
    ChartSeries curve =
        new ChartSeries(
            "LOCAL",
            SeriesRole.MEASURED,
            List.of(ChartPoint.of(1e4, 20), ChartPoint.of(1e6, 80), ChartPoint.of(1e8, 99)));
    XYPlot plot =
        (XYPlot)
            ChartFactory.sCurve(
                    null,
                    List.of(curve),
                    50,
                    List.of(new ChartMark("METG(50 %) 100 µs", 1e5, 8e4, 1.3e5)),
                    STYLE)
                .getPlot();

    assertThat(plot.getDomainAxis()).isInstanceOf(DecadeAxis.class);
    assertThat(plot.getDomainAxis().getLabel()).isEqualTo("task length (log scale)");
    List<Marker> thresholds = markers(plot.getRangeMarkers(Layer.BACKGROUND));
    assertThat(thresholds).hasSize(1);
    assertThat(((ValueMarker) thresholds.get(0)).getValue()).isEqualTo(50);
    assertThat(thresholds.get(0).getLabel()).isEqualTo("50 %");
    List<Marker> marks = markers(plot.getDomainMarkers(Layer.BACKGROUND));
    assertThat(((IntervalMarker) marks.get(0)).getEndValue()).isEqualTo(1.3e5);
    assertThat(((ValueMarker) marks.get(1)).getValue()).isEqualTo(1e5);
    assertThat(marks.get(1).getLabel()).isEqualTo("METG(50 %) 100 µs");
    assertThat(toolTip(plot, 1)).isEqualTo("LOCAL: 80.0 % at 1 ms");
  }

  @Test
  void taskLengthsAreGreaterThanZero() {
    assertThatThrownBy(
            () ->
                ChartFactory.sCurve(
                    null,
                    List.of(
                        new ChartSeries("a", SeriesRole.MEASURED, List.of(ChartPoint.of(0, 1)))),
                    50,
                    List.of(),
                    STYLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task length 0.0 ns: expected more than 0");
  }

  @Test
  void scalabilityReachesItsPeakAndCutsItsBandAndTheIdealOff() {
    ChartSeries ideal = new ChartSeries("linear", SeriesRole.IDEAL, Samples.points(1000, 9000));
    XYPlot plot =
        (XYPlot)
            ChartFactory.scalability(
                    null,
                    List.of(Samples.measured("a", 100, 190, 300), ideal),
                    new ChartMark("peak", 40, 30.0, Double.POSITIVE_INFINITY),
                    STYLE)
                .getPlot();

    assertThat(plot.getDomainAxis().getRange().contains(40)).isTrue();
    assertThat(plot.getDomainAxis().getLowerBound()).isZero();
    assertThat(plot.getRangeAxis().getUpperBound()).isBetween(300.0, 400.0);
    IntervalMarker band = (IntervalMarker) markers(plot.getDomainMarkers(Layer.BACKGROUND)).get(0);
    assertThat(band.getStartValue()).isEqualTo(30);
    assertThat(band.getEndValue()).isEqualTo(plot.getDomainAxis().getUpperBound());
  }
}
