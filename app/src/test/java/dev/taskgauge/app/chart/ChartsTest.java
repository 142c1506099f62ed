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
import dev.taskgauge.engine.run.RunPhase;
import dev.taskgauge.engine.run.RunProgress;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
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

  /** Before the first result its axis said 0 five times, and -0 below that. */
  @Test
  void aRunWithoutResultsHadAnAxisBelowZero() {
    LiveTrace trace = new LiveTrace();
    trace.begin("4 workers");
    for (int moment = 1; moment <= 3; moment++) {
      trace.add(
          new RunProgress(
              RunPhase.RUNNING,
              moment * 100_000_000L,
              2_000,
              0,
              0,
              2_000,
              0,
              OptionalDouble.empty(),
              0));
    }
    CombinedDomainXYPlot all =
        (CombinedDomainXYPlot) new LiveChart(trace, ChartStyle.LIGHT, "").chart().getPlot();
    ValueAxis rate = all.getSubplots().get(0).getRangeAxis();

    assertThat(rate.getLowerBound()).isZero();
    assertThat(rate.getUpperBound()).isGreaterThanOrEqualTo(1);
  }

  /** Its axis went to 1: a task in ten seconds was a flat line at the bottom. */
  @Test
  void slowTasksWereAFlatLineInTheLowestTenth() {
    LiveTrace trace = new LiveTrace();
    trace.begin("1 worker");
    for (int moment = 1; moment <= 3; moment++) {
      trace.add(SampleMoments.at(moment * 10_000_000_000L, 20, moment));
    }
    CombinedDomainXYPlot all =
        (CombinedDomainXYPlot) new LiveChart(trace, ChartStyle.LIGHT, "").chart().getPlot();
    ValueAxis rate = all.getSubplots().get(0).getRangeAxis();

    assertThat(rate.getLowerBound()).isZero();
    assertThat(rate.getUpperBound()).isBetween(0.1, 0.15);
  }

  /** Runs n and n + 7 looked the same. */
  @Test
  void everyRunOfTheLiveChartHasALookOfItsOwn() {
    LiveTrace trace = runs(15);
    LegendItemCollection legend =
        new LiveChart(trace, ChartStyle.LIGHT, "").chart().getPlot().getLegendItems();

    Set<List<Object>> looks = new HashSet<>();
    for (int index = 0; index < legend.getItemCount(); index++) {
      assertThat(legend.get(index).isShapeVisible()).isTrue();
      looks.add(List.of(legend.get(index).getFillPaint(), legend.get(index).getShape()));
    }
    assertThat(looks).hasSize(12);
  }

  @Test
  void runsOfTheLiveChartAreHiddenAndStayInTheLegend() {
    LiveTrace trace = runs(2);
    LiveChart live = new LiveChart(trace, ChartStyle.LIGHT, "");
    int second = ChartStyle.LIGHT.seriesColor(1).getRGB();
    assertThat(colours(live.chart())).contains(second);

    live.hide(Set.of("run 1"));

    assertThat(colours(live.chart())).doesNotContain(second);
    assertThat(live.chart().getPlot().getLegendItems().get(1).getLabel()).isEqualTo("run 1");
    live.hide(Set.of());
    assertThat(colours(live.chart())).contains(second);
  }

  @Test
  void aRunThatBeginsIsInTheLegendOfTheLiveChart() {
    LiveTrace trace = runs(1);
    LiveChart live = new LiveChart(trace, ChartStyle.LIGHT, "");
    trace.begin("another");
    trace.add(SampleMoments.halfWay());
    live.update();

    assertThat(live.chart().getPlot().getLegendItems().getItemCount()).isEqualTo(2);
  }

  @Test
  void theQueueIsDrawnWhereTheBackEndCanTell() {
    LiveTrace trace = new LiveTrace();
    LiveChart live = new LiveChart(trace, ChartStyle.LIGHT, "");
    assertThat(axes(live)).containsExactly("tasks/s", "efficiency, %");

    trace.begin("LOCAL");
    trace.add(SampleMoments.halfWay());
    live.update();
    assertThat(axes(live)).containsExactly("tasks/s", "efficiency, %", "in the queue");
    XYPlot queue = ((CombinedDomainXYPlot) live.chart().getPlot()).getSubplots().get(2);
    assertThat(queue.getDataset().getYValue(0, 0)).isEqualTo(100);

    trace.clear();
    live.update();
    assertThat(axes(live)).hasSize(2);
  }

  @Test
  void whoPointsAtTheLiveChartReadsTheValuesThere() {
    LiveTrace trace = new LiveTrace();
    trace.begin("4 workers");
    for (int moment = 1; moment <= 20; moment++) {
      trace.add(SampleMoments.at(moment * 100_000_000L, 2_000, moment * 90L));
    }
    LiveChart live = new LiveChart(trace, ChartStyle.LIGHT, "");
    ChartRenderingInfo info = new ChartRenderingInfo();
    live.chart().createBufferedImage(800, 600, info);
    Rectangle2D lower = info.getPlotInfo().getSubplotInfo(1).getDataArea();

    // The axis ends 2 % after the last moment.
    Point2D end = new Point2D.Double(lower.getMaxX() - 12, lower.getCenterY());
    assertThat(live.valuesAt(info.getPlotInfo(), end))
        .isEqualTo("4 workers: 900.0 tasks/s, efficiency 90.0 %, 200 in the queue, at 2.0 s");
    assertThat(live.valuesAt(info.getPlotInfo(), new Point2D.Double(1, 1))).isEmpty();
    live.hide(Set.of("4 workers"));
    assertThat(live.valuesAt(info.getPlotInfo(), end)).isEmpty();
  }

  private static LiveTrace runs(int count) {
    LiveTrace trace = new LiveTrace();
    for (int run = 0; run < count; run++) {
      trace.begin("run " + run);
      trace.add(SampleMoments.halfWay());
    }
    return trace;
  }

  private static List<String> axes(LiveChart live) {
    return ((CombinedDomainXYPlot) live.chart().getPlot())
        .getSubplots().stream().map(plot -> plot.getRangeAxis().getLabel()).toList();
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

  /** They stood there without a point between their ends. */
  @Test
  void theIntervalsOfAHiddenSeriesStayedToBeSeen() {
    JFreeChart chart =
        ChartFactory.byWorkers(
            null,
            ChartValue.THROUGHPUT,
            List.of(
                new ChartSeries(
                    MEASURED,
                    SeriesRole.MEASURED,
                    List.of(new ChartPoint(4, 390.0, 300.0, 480.0, true)))),
            ChartStyle.LIGHT);
    chart.removeLegend();
    int colour = ChartStyle.LIGHT.seriesColor(0).getRGB();
    assertThat(colours(chart)).contains(colour);

    new ChartSeriesSwitch(chart).hide(Set.of(MEASURED));

    assertThat(colours(chart)).doesNotContain(colour);
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
    LegendItemCollection legend = chart.getPlot().getLegendItems();
    assertThat(legend.getItemCount())
        .as("it was gone, and could not be clicked again")
        .isEqualTo(2);
    assertThat(legend.get(1).isShapeVisible()).isFalse();
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
