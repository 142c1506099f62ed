package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.junit.jupiter.api.Test;

/** What would be ideal, dashed beside throughput. */
class IdealLineTest {
  @Test
  void theLegendNamedAnIdealOfWhichASingleNumberOfWorkersHasNoLine() {
    assertThat(legend(List.of(4))).doesNotContain("ideal").contains("10 ms");
    assertThat(legend(List.of(1, 4))).contains("10 ms", "ideal");
  }

  private static List<String> legend(List<Integer> workers) {
    Experiment experiment = MadeUpRuns.sweep(10, workers, 3);
    ExperimentResults results =
        ExperimentResults.of(
            experiment, MadeUpRuns.runs(experiment, (settings, repetition) -> 0.9));
    LegendItemCollection items =
        ExperimentCharts.throughput(results).untitled(ChartStyle.LIGHT).getPlot().getLegendItems();
    return IntStream.range(0, items.getItemCount())
        .mapToObj(index -> items.get(index).getLabel())
        .toList();
  }
}
