package dev.taskgauge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChartsTest {
  private final List<RunRecord> records = new ArrayList<>();
  private final LiveTrace trace = new LiveTrace();

  @ParameterizedTest
  @EnumSource(ChartKind.class)
  void everyChartIsDrawnInBothStylesWithAndWithoutRuns(ChartKind kind) throws Exception {
    assertThat(colours(kind, ChartStyle.LIGHT)).doesNotContain(first(ChartStyle.LIGHT));

    // Tasks of no length lose all of their time and have no efficiency, hence both.
    measure("2ms", 2, 1);
    measure("0", 4, 1);

    assertThat(colours(kind, ChartStyle.LIGHT)).contains(first(ChartStyle.LIGHT));
    assertThat(colours(kind, ChartStyle.DARK))
        .contains(first(ChartStyle.DARK), ChartStyle.DARK.background().getRGB())
        .doesNotContain(ChartStyle.LIGHT.background().getRGB());
  }

  @Test
  void workersAscendAndTasksWithoutLengthHaveNoEfficiency() throws Exception {
    measure("0", 4, 1);
    measure("2ms", 2, 1);

    XYPlot plot = plot(ChartKind.EFFICIENCY);
    assertThat(((SymbolAxis) plot.getDomainAxis()).getSymbols()).containsExactly("1", "2", "4");
    XYDataset efficiency = plot.getDataset();
    assertThat(List.of(efficiency.getSeriesKey(0), efficiency.getSeriesKey(1)))
        .isEqualTo(List.of("sleep 0, LOCAL", "sleep 2ms, LOCAL"));
    assertThat(efficiency.getYValue(0, 1)).isNaN();
    assertThat(efficiency.getXValue(1, 0)).isZero();
    assertThat(efficiency.getYValue(1, 0)).isBetween(1.0, 100.0);
  }

  @Test
  void ofTheSameRunTheLatestCounts() throws Exception {
    measure("2ms", 1);
    measure("2ms", 1);

    XYDataset throughput = plot(ChartKind.THROUGHPUT).getDataset();
    assertThat(throughput.getItemCount(0)).isEqualTo(1);
    assertThat(throughput.getYValue(0, 0))
        .isEqualTo(records.get(1).measurement().throughputTasksPerSecond());
  }

  @Test
  void theIdealOfTasksWithLengthIsDrawnBehindThem() throws Exception {
    measure("0", 1);
    measure("2ms", 1);

    XYPlot plot = plot(ChartKind.THROUGHPUT);
    assertThat(legend(plot))
        .containsExactly("sleep 0, LOCAL", "sleep 2ms, LOCAL", "ideal for sleep 2ms, LOCAL");
  }

  @Test
  void aPointSaysItsValueWhereThePointerIs() throws Exception {
    measure("2ms", 4);

    XYPlot plot = plot(ChartKind.EFFICIENCY);
    assertThat(
            plot.getRenderer().getToolTipGenerator(0, 0).generateToolTip(plot.getDataset(), 0, 0))
        .matches("sleep 2ms, LOCAL: [0-9.]+ % at 4 workers");
  }

  private XYPlot plot(ChartKind kind) {
    return (XYPlot) Charts.create(kind, records, trace, ChartStyle.LIGHT).getPlot();
  }

  private static List<String> legend(XYPlot plot) {
    LegendItemCollection items = plot.getLegendItems();
    return IntStream.range(0, items.getItemCount())
        .mapToObj(index -> items.get(index).getLabel())
        .toList();
  }

  private static int first(ChartStyle style) {
    return style.seriesColor(0).getRGB();
  }

  private Set<Integer> colours(ChartKind kind, ChartStyle style) {
    BufferedImage image = Charts.create(kind, records, trace, style).createBufferedImage(800, 600);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }

  private void measure(String length, Integer... workers) throws Exception {
    GeneratedWorkload workload =
        new GeneratedWorkload(TaskKind.SLEEP, LengthDistribution.parse(length), 20, true, 1);
    Experiment experiment =
        new Experiment("chart", workload, LocalSettings.DEFAULT, List.of(workers));
    new ExperimentRunner()
        .run(
            experiment,
            new ExperimentListener() {
              @Override
              public void runStarted(RunStart start) {
                trace.begin(length + " " + start.settings().slots());
              }

              @Override
              public void runProgressed(int runIndex, RunProgress progress) {
                trace.add(progress);
              }

              @Override
              public void runEnded(int runIndex, RunRecord run) {
                records.add(run);
              }
            });
  }
}
