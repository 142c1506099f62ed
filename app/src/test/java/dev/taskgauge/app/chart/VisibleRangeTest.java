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
import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

/** A chart that is made anew for a file shows what the one on screen was zoomed to. */
final class VisibleRangeTest {
  private static final Range ZOOMED = new Range(1.25, 1.5);

  @Test
  void aZoomedChartAgainstWorkersIsExportedZoomed() {
    JFreeChart seen = throughput();
    ((XYPlot) seen.getPlot()).getDomainAxis().setRange(ZOOMED);
    ((XYPlot) seen.getPlot()).getRangeAxis().setRange(new Range(110, 130));

    XYPlot exported = (XYPlot) again(seen, VisibleRangeTest::throughput).getPlot();

    assertThat(exported.getDomainAxis().getRange()).isEqualTo(ZOOMED);
    assertThat(exported.getRangeAxis().getRange()).isEqualTo(new Range(110, 130));
  }

  @Test
  void oneThatIsNotZoomedShowsAllOfItsOwnData() {
    XYPlot whole = (XYPlot) throughput().getPlot();

    XYPlot exported = (XYPlot) again(throughput(), VisibleRangeTest::throughput).getPlot();

    assertThat(exported.getDomainAxis().getRange()).isEqualTo(whole.getDomainAxis().getRange());
    assertThat(exported.getRangeAxis().getRange()).isEqualTo(whole.getRangeAxis().getRange());
  }

  @Test
  void timeIsZoomedInEveryPartOfTheLiveChartAndValuesInTheirOwn() {
    JFreeChart seen = live();
    CombinedDomainXYPlot plot = (CombinedDomainXYPlot) seen.getPlot();
    plot.getDomainAxis().setRange(ZOOMED);
    plot.getSubplots().get(0).getRangeAxis().setRange(new Range(5, 6));

    CombinedDomainXYPlot exported =
        (CombinedDomainXYPlot) again(seen, VisibleRangeTest::live).getPlot();

    assertThat(exported.getDomainAxis().getRange()).isEqualTo(ZOOMED);
    assertThat(exported.getSubplots().get(0).getRangeAxis().getRange()).isEqualTo(new Range(5, 6));
    assertThat(exported.getSubplots().get(1).getRangeAxis().getRange())
        .isEqualTo(new Range(0, 105));
  }

  @Test
  void barsAreExportedZoomed() {
    JFreeChart seen = lostTime();
    ((CategoryPlot) seen.getPlot()).getRangeAxis().setRange(new Range(10, 20));

    CategoryPlot exported = (CategoryPlot) again(seen, VisibleRangeTest::lostTime).getPlot();

    assertThat(exported.getRangeAxis().getRange()).isEqualTo(new Range(10, 20));
  }

  @Test
  void aChartWithOtherAxesStaysAsItIs() {
    Range whole = ((CategoryPlot) lostTime().getPlot()).getRangeAxis().getRange();

    JFreeChart other = again(live(), VisibleRangeTest::lostTime);

    assertThat(((CategoryPlot) other.getPlot()).getRangeAxis().getRange()).isEqualTo(whole);
  }

  private static JFreeChart again(JFreeChart seen, Supplier<JFreeChart> whole) {
    return VisibleRange.of(seen).in(whole).get();
  }

  private static JFreeChart throughput() {
    return ChartFactory.byWorkers(
        null,
        ChartValue.THROUGHPUT,
        List.of(
            new ChartSeries(
                "10 ms",
                SeriesRole.MEASURED,
                List.of(ChartPoint.of(1, 100), ChartPoint.of(2, 200)))),
        ChartStyle.LIGHT);
  }

  private static JFreeChart lostTime() {
    return ChartFactory.lostTime(
        null,
        "workers",
        List.of(new ChartBar("1", List.of(new ChartBar.Part("ramp-up", 40)))),
        ChartStyle.LIGHT);
  }

  private static JFreeChart live() {
    LiveTrace trace = new LiveTrace();
    trace.begin("1 worker");
    trace.add(SampleMoments.halfWay());
    return new LiveChart(trace, ChartStyle.LIGHT, "").chart();
  }
}
