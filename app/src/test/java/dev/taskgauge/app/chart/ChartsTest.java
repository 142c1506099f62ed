package dev.taskgauge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.runs.SampleMoments;
import dev.taskgauge.engine.report.chart.ChartBar;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.report.chart.ChartValue;
import dev.taskgauge.engine.report.chart.SeriesRole;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChartsTest {
  private static final String MEASURED = "10 ms";
  private static final String REFERENCE = "10 ms (report)";

  @ParameterizedTest
  @EnumSource(ChartKind.class)
  void everyChartSaysWhyItIsEmptyInBothStyles(ChartKind kind) {
    for (ChartStyle style : List.of(ChartStyle.LIGHT, ChartStyle.DARK)) {
      JFreeChart chart = EmptyChart.create(kind, "why", style);
      assertThat(chart.getPlot().getNoDataMessage()).isEqualTo("why");
      assertThat(colours(chart))
          .contains(style.background().getRGB())
          .doesNotContain(style.seriesColor(0).getRGB());
    }
  }

  /** Of tasks without length most runs are over after one moment: the chart stayed empty. */
  @Test
  void aRunThatWasOverAfterOneMomentIsADot() {
    LiveTrace trace = new LiveTrace();
    trace.begin("1 worker");
    trace.add(SampleMoments.halfWay());
    trace.begin("2 workers");
    trace.add(SampleMoments.halfWay());
    JFreeChart chart = new LiveChart(trace, ChartStyle.LIGHT, "").chart();
    chart.removeLegend();

    assertThat(colours(chart))
        .contains(
            ChartStyle.LIGHT.seriesColor(0).getRGB(), ChartStyle.LIGHT.seriesColor(1).getRGB());
  }

  @Test
  void theLiveChartDrawsATraceInBothStyles() {
    LiveTrace trace = new LiveTrace();
    trace.begin("4 workers");
    for (int moment = 1; moment <= 20; moment++) {
      trace.add(SampleMoments.at(moment * 100_000_000L, 2_000, moment * 90L));
    }

    for (ChartStyle style : List.of(ChartStyle.LIGHT, ChartStyle.DARK)) {
      assertThat(colours(new LiveChart(trace, style, "").chart()))
          .contains(style.seriesColor(0).getRGB(), style.background().getRGB());
    }
  }

  @Test
  void aHiddenSeriesIsNotDrawnAndStaysInTheLegend() {
    JFreeChart chart = throughput();
    ChartSeriesSwitch series = new ChartSeriesSwitch(chart);
    assertThat(series.names()).containsExactly(MEASURED, REFERENCE);
    XYPlot plot = (XYPlot) chart.getPlot();
    double whole = plot.getRangeAxis().getUpperBound();

    series.hide(Set.of(REFERENCE));

    assertThat(plot.getRangeAxis().getUpperBound()).isLessThan(whole);
    LegendItem last = plot.getLegendItems().get(1);
    assertThat(last.getLabel()).isEqualTo(REFERENCE);
    assertThat(last.isLineVisible()).isFalse();
    assertThat(series.names()).containsExactly(MEASURED, REFERENCE);
  }

  @Test
  void partsOfLostTimeCanBeHidden() {
    JFreeChart chart =
        ChartFactory.lostTime(
            null,
            "workers",
            List.of(
                new ChartBar(
                    "1", List.of(new ChartBar.Part("ramp-up", 40), new ChartBar.Part("tail", 20)))),
            ChartStyle.LIGHT);
    assertThat(colours(chart)).contains(ChartStyle.LIGHT.seriesColor(1).getRGB());

    new ChartSeriesSwitch(chart).hide(Set.of("tail"));

    assertThat(colours(chart)).doesNotContain(ChartStyle.LIGHT.seriesColor(1).getRGB());
  }

  @Test
  void theLegendOnACanvasHadTheUsualSizeWhereItsFontWasUsedLastBefore() {
    JFreeChart chart = throughput();
    Font ticks = ((XYPlot) chart.getPlot()).getDomainAxis().getTickLabelFont();
    assertThat(chart.getLegend().getItemFont()).isEqualTo(ticks);

    Font legend = ScreenChart.of(chart).getLegend().getItemFont();

    assertThat(legend).isNotEqualTo(ticks);
    assertThat(legend.getSize()).isEqualTo(ticks.getSize());
  }

  private static JFreeChart throughput() {
    return ChartFactory.byWorkers(
        null,
        ChartValue.THROUGHPUT,
        List.of(
            new ChartSeries(
                MEASURED,
                SeriesRole.MEASURED,
                List.of(ChartPoint.of(1, 100), ChartPoint.of(2, 200))),
            new ChartSeries(
                REFERENCE,
                SeriesRole.REFERENCE,
                List.of(ChartPoint.of(1, 900), ChartPoint.of(2, 1800)))),
        ChartStyle.LIGHT);
  }

  private static Set<Integer> colours(JFreeChart chart) {
    BufferedImage image = chart.createBufferedImage(800, 600);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
