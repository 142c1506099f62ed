package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

/** Repetitions that vary wildly: the interval of their mean reaches where no value can be. */
class ImpossibleIntervalsTest {
  private static ExperimentResults results(double... efficiencies) {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(1, 2), efficiencies.length);
    return ExperimentResults.of(
        experiment,
        MadeUpRuns.runs(
            experiment,
            (settings, repetition) -> efficiencies[(repetition - 1) % efficiencies.length]));
  }

  @Test
  void sentencesSaidThatThroughputMayBeBelowZero() {
    assertThat(Findings.of(results(0.02, 0.02, 0.9)))
        .filteredOn(sentence -> sentence.startsWith("Throughput is highest"))
        .singleElement()
        .asString()
        .contains("(95 % interval 0 to ");
  }

  @Test
  void tablesSaidThatThroughputMayBeBelowZero() {
    assertThat(ResultsText.of(results(0.02, 0.02, 0.9))).contains(" 0–").doesNotContain("-");
  }

  @Test
  void barsOfChartsReachedBelowZero() {
    ExperimentResults results = results(0.02, 0.02, 0.9);

    assertThat(lowestBar(ExperimentCharts.throughput(results))).isZero();
    assertThat(lowestBar(ExperimentCharts.efficiency(results))).isZero();
  }

  @Test
  void efficienciesAboveOneCouldNotBeDrawn() {
    // Tasks that compute may end a little before their nominal time.
    ExperimentResults results = results(1.02, 1.021, 1.022);

    assertThat(lowestBar(ExperimentCharts.efficiency(results))).isEqualTo(100);
  }

  @Test
  void whatIsStoredStaysAsItWasComputed() {
    Interval stored = results(0.02, 0.02, 0.9).points().get(0).throughput().mean95();

    assertThat(Objects.requireNonNull(stored).low()).isNegative();
  }

  private static double lowestBar(ExperimentCharts.Named chart) {
    JFreeChart drawn = chart.untitled(ChartStyle.LIGHT);
    IntervalXYDataset data = (IntervalXYDataset) ((XYPlot) drawn.getPlot()).getDataset(0);
    return Math.min(data.getStartYValue(0, 0), data.getStartYValue(0, 1));
  }
}
