package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class WhyEmptyTest {
  private static final LatencySummary NO_TASK = new LatencySummary(0, 0, 0, 0, 0, 0, 0);
  private static final LatencySummary NO_HISTOGRAM =
      new LatencySummary(50, 1e7, 10_000_000, 10_000_000, 11_000_000, 12_000_000, 12_000_000);

  private final WorkbenchModel model =
      new WorkbenchModel(
          new SetupModel(Runnable::run, Runnable::run),
          () -> {
            throw new IllegalStateException("nothing runs here");
          },
          () -> new RunStore(Path.of("reports")),
          Runnable::run,
          Runnable::run);
  private final WhyEmpty why = new WhyEmpty(model);

  @Test
  void beforeAnythingRan() {
    assertThat(why.text(ChartKind.LIVE)).isEqualTo("Press Run (Ctrl+Enter)");
    assertThat(why.text(ChartKind.LATENCY)).isEqualTo(why.text(ChartKind.THROUGHPUT));
  }

  @Test
  void latencyOfSeveralRunsWithoutHistogramsIsThatOfEach() {
    showRunsWith(NO_HISTOGRAM);

    assertThat(why.text(ChartKind.LATENCY))
        .isEqualTo(
            "These runs kept no histograms, so several have no percentiles together:"
                + " choose some under Runs to see those of each");
  }

  @Test
  void whereEveryTaskFailedNoneHasALatency() {
    showRunsWith(NO_TASK);

    assertThat(why.text(ChartKind.LATENCY)).isEqualTo("No task was completed");
  }

  private void showRunsWith(LatencySummary latency) {
    ExperimentRecord sample = SampleExperiments.local("sample");
    model
        .results()
        .show(
            new ExperimentRecord(
                sample.experiment(),
                sample.end(),
                sample.runs().stream().map(run -> with(run, latency)).toList()));
    assertThat(model.results().shownProperty().get().charts(ChartKind.LATENCY)).isEmpty();
  }

  private static RunRecord with(RunRecord run, LatencySummary latency) {
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
            latency,
            latency,
            measured.timeline()),
        run.environment());
  }
}
