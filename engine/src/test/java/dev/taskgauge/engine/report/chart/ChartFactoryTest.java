package dev.taskgauge.engine.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ChartFactoryTest {
  private static final ChartStyle STYLE = ChartStyle.LIGHT;
  private static final int MEASURED = 0;
  private static final int REFERENCE = 1;
  private static final int FIT = 2;
  private static final int IDEAL = 3;

  private static final List<ChartSeries> LENGTHS =
      List.of(
          Samples.measured("10 ms", 95, 190, 380, 740, 1500),
          Samples.measured("1 s", 0.99, 1.98, 3.97, 7.9, 15.7),
          Samples.reference("1 s", 0.97, 1.94, 3.9, 7.8, 15.5));

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
  void textIsAsLargeAsTheStyleSays() {
    ChartStyle large = STYLE.withText(200);
    JFreeChart chart =
        ChartFactory.byWorkers("title", ChartValue.THROUGHPUT, LENGTHS.subList(0, 1), large);
    XYPlot plot = (XYPlot) chart.getPlot();

    assertThat(plot.getRangeAxis().getTickLabelFont().getSize()).isEqualTo(24);
    assertThat(plot.getDomainAxis().getLabelFont().getSize()).isEqualTo(26);
    assertThat(chart.getLegend().getItemFont().getSize()).isEqualTo(24);
    assertThat(chart.getTitle().getFont().getSize()).isEqualTo(30);
    assertThat(STYLE.withText(80).tickFont().getSize2D()).isEqualTo(9.6f);
    assertThatThrownBy(() -> STYLE.withText(0)).hasMessage("text size 0 %: expected more than 0");
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

    assertThat(toolTip(plot, 0)).isEqualTo("10 ms: 0.09995 at 1 worker");
    assertThat(toolTip(plot, 1))
        .isEqualTo(
            "10 ms: 1,414.4 at 16 workers, 95 % interval 1,400.0 to 1,430.0, an outlier among its"
                + " repetitions");
  }

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

  @Test
  void lostTimeIsAStackABar() {
    List<ChartBar> bars =
        List.of(
            new ChartBar("1", List.of(new ChartBar.Part("a", 1), new ChartBar.Part("b", 2))),
            new ChartBar("2", List.of(new ChartBar.Part("a", 3), new ChartBar.Part("b", 4))));

    CategoryPlot plot =
        (CategoryPlot) ChartFactory.lostTime(null, "workers", bars, STYLE).getPlot();

    assertThat(plot.getDataset().getRowCount()).isEqualTo(2);
    assertThat(plot.getDataset().getValue(1, 1)).isEqualTo(4.0);
    assertThat(plot.getDomainAxis().getLabel()).isEqualTo("workers");
    assertThat(plot.getOrientation()).isEqualTo(PlotOrientation.VERTICAL);
  }

  private static List<ChartBar> bars(int groups, int ofEach) {
    return IntStream.range(0, groups * ofEach)
        .mapToObj(
            i ->
                new ChartBar(
                    groups == 1 ? "" : "SQS on this machine, " + i / ofEach + " tasks a message",
                    Integer.toString(1 << i % ofEach),
                    List.of(new ChartBar.Part("tail", 5))))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 5", "1, 15", "2, 1", "3, 5", "8, 5", "40, 1"})
  void everyLabelOfLostTimeIsWhole(int groups, int ofEach) throws IOException {
    List<ChartBar> bars = bars(groups, ofEach);

    int height = ChartFactory.lostTimeHeight(bars, 480);
    String svg =
        ChartFiles.svgElement(
            ChartFactory.lostTime(null, "workers", bars, STYLE), 860, height, "a");

    assertThat(height).isBetween(480, 130 + 80 * 18);
    for (ChartBar bar : bars) {
      assertThat(svg).contains(">" + bar.label() + "</text>", ">" + bar.group());
    }
  }

  @Test
  void longLabelsLieBesideTheirBars() {
    List<ChartBar> bars =
        IntStream.range(0, 6)
            .mapToObj(i -> new ChartBar(i + " × a name of some length", List.of()))
            .toList();

    assertThat(
            ((CategoryPlot) ChartFactory.lostTime(null, "workers", bars, STYLE).getPlot())
                .getOrientation())
        .isEqualTo(PlotOrientation.HORIZONTAL);
  }

  static Stream<Function<ChartStyle, JFreeChart>> charts() {
    List<ChartSeries> some = List.of(Samples.withIntervals(Samples.measured("a", 10, 20, 40)));
    return Stream.of(
        style -> ChartFactory.byWorkers("T", ChartValue.THROUGHPUT, some, style),
        style -> ChartFactory.byWorkers("T", ChartValue.THROUGHPUT, LENGTHS, style),
        style -> ChartFactory.sCurve("T", some, 50, List.of(ChartMark.of("METG", 2)), style),
        style -> ChartFactory.scalability("T", some, ChartMark.of("peak", 3), style),
        style ->
            ChartFactory.lostTime(
                "T", "x", List.of(new ChartBar("1", List.of(new ChartBar.Part("a", 1)))), style));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyChartIsDrawnInBothStyles(Function<ChartStyle, JFreeChart> chart) {
    assertThat(colours(chart.apply(ChartStyle.LIGHT)))
        .contains(ChartStyle.LIGHT.seriesColor(0).getRGB())
        .contains(ChartStyle.LIGHT.background().getRGB());
    assertThat(colours(chart.apply(ChartStyle.DARK)))
        .contains(ChartStyle.DARK.seriesColor(0).getRGB())
        .contains(ChartStyle.DARK.background().getRGB())
        .doesNotContain(ChartStyle.LIGHT.background().getRGB());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void titleIsOnlyInTheChartThatHasOne(Function<ChartStyle, JFreeChart> chart) {
    assertThat(chart.apply(STYLE).getTitle().getText()).isEqualTo("T");
    assertThat(chart(Samples.measured("a", 1)).getTitle()).isNull();
  }

  static Stream<JFreeChart> emptyCharts() {
    return Stream.of(
        ChartFactory.byWorkers(null, ChartValue.THROUGHPUT, List.of(), STYLE),
        ChartFactory.byWorkers(null, ChartValue.EFFICIENCY, List.of(), STYLE),
        ChartFactory.sCurve(null, List.of(), 50, List.of(), STYLE),
        ChartFactory.scalability(null, List.of(), null, STYLE),
        ChartFactory.lostTime(null, "workers", List.of(), STYLE));
  }

  @ParameterizedTest
  @MethodSource("emptyCharts")
  void chartWithoutDataSaysSo(JFreeChart chart) throws IOException {
    assertThat(ChartFiles.svgElement(chart, 600, 400, "a")).contains(">No measurements</text>");
  }

  private static XYPlot byWorkers(ChartSeries... series) {
    return (XYPlot) chart(series).getPlot();
  }

  private static JFreeChart chart(ChartSeries... series) {
    return ChartFactory.byWorkers(null, ChartValue.THROUGHPUT, List.of(series), STYLE);
  }

  private static XYLineAndShapeRenderer renderer(XYPlot plot, int role) {
    return (XYLineAndShapeRenderer) plot.getRenderer(role);
  }

  private static BasicStroke stroke(XYPlot plot, int role) {
    return (BasicStroke) plot.getRenderer(role).getSeriesStroke(0);
  }

  private static String toolTip(XYPlot plot, int item) {
    return plot.getRenderer(MEASURED)
        .getToolTipGenerator(0, item)
        .generateToolTip(plot.getDataset(MEASURED), 0, item);
  }

  private static List<Marker> markers(Collection<?> markers) {
    return markers.stream().map(Marker.class::cast).toList();
  }

  private static List<String> legend(XYPlot plot) {
    LegendItemCollection items = plot.getLegendItems();
    return IntStream.range(0, items.getItemCount())
        .mapToObj(index -> items.get(index).getLabel())
        .toList();
  }

  /** Those of the grid are the same, as percentages always have the same scale. */
  private static int lines(ChartSeries series) throws IOException {
    JFreeChart chart = ChartFactory.byWorkers(null, ChartValue.EFFICIENCY, List.of(series), STYLE);
    return ChartFiles.svgElement(chart, 600, 400, "a").split("<line ", -1).length;
  }

  private static Set<Integer> colours(JFreeChart chart) {
    BufferedImage image = chart.createBufferedImage(800, 500);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
