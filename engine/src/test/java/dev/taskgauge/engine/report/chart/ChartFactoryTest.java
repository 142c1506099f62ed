package dev.taskgauge.engine.report.chart;

import static dev.taskgauge.engine.report.chart.ChartParts.LENGTHS;
import static dev.taskgauge.engine.report.chart.ChartParts.STYLE;
import static dev.taskgauge.engine.report.chart.ChartParts.chart;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all charts have in common. */
final class ChartFactoryTest {
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
