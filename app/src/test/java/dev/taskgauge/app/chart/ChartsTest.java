package dev.taskgauge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
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
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.category.CategoryDataset;
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

    CategoryDataset efficiency = data(ChartKind.EFFICIENCY);
    assertThat(keys(efficiency.getColumnKeys())).containsExactly("1", "2", "4");
    assertThat(keys(efficiency.getRowKeys()))
        .containsExactlyInAnyOrder("sleep 0, LOCAL", "sleep 2ms, LOCAL");
    assertThat(efficiency.getValue("sleep 0, LOCAL", "4")).isNull();
    assertThat(efficiency.getValue("sleep 2ms, LOCAL", "1").doubleValue()).isBetween(1.0, 100.0);
  }

  @Test
  void ofTheSameRunTheLatestCounts() throws Exception {
    measure("2ms", 1);
    measure("2ms", 1);

    CategoryDataset throughput = data(ChartKind.THROUGHPUT);
    assertThat(throughput.getColumnCount()).isEqualTo(1);
    assertThat(throughput.getValue(0, 0))
        .isEqualTo(records.get(1).measurement().throughputTasksPerSecond());
  }

  private CategoryDataset data(ChartKind kind) {
    return ((CategoryPlot) Charts.create(kind, records, trace, ChartStyle.LIGHT).getPlot())
        .getDataset();
  }

  private static List<String> keys(List<?> keys) {
    return keys.stream().map(String::valueOf).toList();
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
