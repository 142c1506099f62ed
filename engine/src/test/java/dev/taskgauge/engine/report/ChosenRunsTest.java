package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class ChosenRunsTest {
  private static final Experiment GRID = MadeUpRuns.sweep(10, List.of(1, 4), 3);
  private static final List<RunRecord> RUNS =
      MadeUpRuns.runs(GRID, (settings, repetition) -> 0.9 - 0.1 * repetition);
  private static final ExperimentResults RESULTS = ExperimentResults.of(GRID, RUNS);

  @Test
  void lostTimeHasABarARun() {
    assertThat(bars(chart("lost-time", named("one", run(4, 1)), named("two", run(4, 2)))))
        .isEqualTo("[one, two]");
  }

  @Test
  void latencyHasLinesOfEachRunOverPercentiles() {
    XYPlot plot =
        (XYPlot) chart("latency", named("one", run(4, 1)), named("two", run(4, 2))).getPlot();

    XYDataset lines = plot.getDataset(0);
    assertThat(names(lines))
        .containsExactly("one, service", "one, in the queue", "two, service", "two, in the queue");
    assertThat(lines.getItemCount(0)).isEqualTo(5);
    assertThat(lines.getYValue(0, 4)).isCloseTo(10, org.assertj.core.data.Offset.offset(0.1));
    assertThat(plot.getRenderer(0).getToolTipGenerator(0, 2).generateToolTip(lines, 0, 2))
        .startsWith("one, service: 10")
        .endsWith(" ms at p99");
  }

  @Test
  void chosenRunsAreMarkedAmongThePoints() {
    XYPlot plot = (XYPlot) chart("throughput", named("one", run(4, 1))).getPlot();

    XYDataset chosen = plot.getDataset(plot.getDatasetCount() - 1);
    assertThat(names(chosen)).containsExactly("chosen run");
    assertThat(chosen.getYValue(0, 0))
        .isCloseTo(
            run(4, 1).measurement().throughputTasksPerSecond(),
            org.assertj.core.data.Offset.offset(0.001));
  }

  @Test
  void aRunThatWasStoppedHasABarAndNoMark() {
    RunRecord stopped =
        MadeUpRuns.run(GRID.points().get(0), Turn.measured(0, 1), 0.5, RunEnd.STOPPED);
    List<ExperimentCharts.Named> charts =
        ExperimentCharts.of(
            ExperimentResults.of(GRID, List.of(stopped)), List.of(named("stopped", stopped)));

    assertThat(charts)
        .extracting(ExperimentCharts.Named::fileName)
        .containsExactly("lost-time", "latency");
    XYPlot throughput = (XYPlot) chart("throughput", named("stopped", stopped)).getPlot();
    assertThat(throughput.getDataset(throughput.getDatasetCount() - 1).getSeriesCount()).isZero();
  }

  @Test
  void withNoneChosenItIsAsItWas() {
    assertThat(ExperimentCharts.of(RESULTS, List.of()))
        .extracting(ExperimentCharts.Named::title)
        .containsExactlyElementsOf(
            ExperimentCharts.of(RESULTS).stream().map(ExperimentCharts.Named::title).toList());
    assertThat(bars(chart("lost-time"))).isEqualTo("[1, 4]");
  }

  private static JFreeChart chart(String fileName, NamedRun... chosen) {
    return ExperimentCharts.of(RESULTS, List.of(chosen)).stream()
        .filter(chart -> chart.fileName().equals(fileName))
        .findFirst()
        .orElseThrow()
        .untitled(ChartStyle.LIGHT);
  }

  private static String bars(JFreeChart chart) {
    return String.valueOf(((CategoryPlot) chart.getPlot()).getDataset().getColumnKeys());
  }

  private static List<String> names(XYDataset data) {
    List<String> names = new ArrayList<>();
    for (int series = 0; series < data.getSeriesCount(); series++) {
      names.add(String.valueOf(data.getSeriesKey(series)));
    }
    return names;
  }

  private static NamedRun named(String name, RunRecord run) {
    return new NamedRun(name, run);
  }

  private static RunRecord run(int workers, int repetition) {
    return RUNS.stream()
        .filter(run -> run.settings().slots() == workers && run.turn().repetition() == repetition)
        .findFirst()
        .orElseThrow();
  }
}
