package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyChartTest {
  private static final LatencySummary NO_HISTOGRAM =
      new LatencySummary(50, 1e7, 10_000_000, 10_000_000, 11_000_000, 12_000_000, 12_000_000);

  @Test
  void repetitionsHaveOne() {
    assertThat(charts(MadeUpRuns.sweep(10, List.of(1, 4), 2), false)).contains("latency");
  }

  /** Records of before histograms were kept had a chart with axes and a legend and no line. */
  @Test
  void repetitionsWithoutHistogramsHaveNone() {
    assertThat(charts(MadeUpRuns.sweep(10, List.of(1, 4), 2), true))
        .contains("throughput")
        .doesNotContain("latency");
  }

  @Test
  void aSingleRunHasItsOwnPercentilesAlsoWithoutHistograms() {
    assertThat(charts(MadeUpRuns.sweep(10, List.of(1, 4), 1), true)).contains("latency");
  }

  private static List<String> charts(Experiment experiment, boolean withoutHistograms) {
    List<RunRecord> runs = MadeUpRuns.runs(experiment, (settings, repetition) -> 0.9);
    if (withoutHistograms) {
      runs = runs.stream().map(LatencyChartTest::withoutHistograms).toList();
    }
    return ExperimentCharts.of(ExperimentResults.of(experiment, runs)).stream()
        .map(ExperimentCharts.Named::fileName)
        .toList();
  }

  private static RunRecord withoutHistograms(RunRecord run) {
    RunMeasurement measured = run.measurement();
    return new RunRecord(
        run.turn(),
        run.settings(),
        run.workloadDescription(),
        new RunMeasurement(
            measured.end(),
            measured.slots(),
            measured.tasks(),
            measured.elapsedNanos(),
            measured.idealNanos(),
            measured.slotTime(),
            NO_HISTOGRAM,
            NO_HISTOGRAM,
            measured.timeline()),
        run.environment());
  }
}
