package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.result.SampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
  @TempDir Path folder;

  private static ExperimentRecord figureThree() {
    List<BackendSettings> local = List.of(LocalSettings.DEFAULT);
    Experiment grid =
        MadeUpRuns.sweep(
            List.of(MadeUpRuns.sleep(10), MadeUpRuns.sleep(1000), MadeUpRuns.sleep(10_000)),
            local,
            List.of(1, 2, 4, 8, 16),
            5);
    Experiment figure = new Experiment("Report figure 3", grid.plan(), grid.protocol(), 3);
    List<RunRecord> runs =
        MadeUpRuns.runs(
            figure,
            (settings, repetition) ->
                (settings.slots() == 4 && repetition == 2 ? 0.8 : 0.995)
                    - 0.001 * repetition
                    - 0.002 * settings.slots());
    return new ExperimentRecord(figure, ExperimentEnd.COMPLETE, runs);
  }

  private static ExperimentRecord search() {
    return MadeUpRuns.search(
        LocalSettings.DEFAULT, 1, (length, repetition) -> length / (length + 2e6));
  }

  private List<String> write(ExperimentRecord record) throws IOException {
    RunStore.writeRecord(folder, record);
    Files.writeString(folder.resolve(ExperimentDirectory.DEFINITION_FILE), "{\"version\": 1}\n");
    ReportFiles.write(folder);
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aGridHasItsChartsTablesAndReport() throws IOException {
    assertThat(write(figureThree()))
        .contains(
            "efficiency.pdf",
            "efficiency.png",
            "efficiency.svg",
            "lost-time.png",
            "latency.png",
            "report.html",
            "summary.csv",
            "throughput.png",
            "timeline.csv");

    String html = Files.readString(folder.resolve(ReportFiles.HTML_FILE));
    assertThat(html)
        .contains("<h1>Report figure 3</h1>", "10 ms (report)", "What the numbers say")
        .contains("made-up-host", "How to repeat it", "{&quot;version&quot;: 1}")
        .contains("TaskGauge has not measured them");
    assertNeedsNothing(html);
  }

  @Test
  void aSearchHasItsCurve() throws IOException {
    assertThat(write(search()))
        .contains("efficiency-by-length.png", "report.html")
        .doesNotContain("throughput.png");
    assertThat(Files.readString(folder.resolve(ReportFiles.HTML_FILE)))
        .contains("sleep tasks must be at least about 2", "CloudKon");
  }

  @Test
  void anExperimentWithoutRunsHasAReportThatSaysSo() throws IOException {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(1), 3);
    write(new ExperimentRecord(experiment, null, List.of()));

    assertThat(Files.readString(folder.resolve(ReportFiles.HTML_FILE)))
        .contains("No run has finished", "has not come to its end");
  }

  /** Names come from files, and a report is opened in a browser. */
  @Test
  void textOfOthersRunsNothingInAReport() throws IOException {
    RunRecord run =
        SampleRuns.doneWith(new FileWorkload(Path.of("<script>alert(1)<!-- \"&'.txt"), null));
    ExperimentRecord record = SampleRuns.record("<img src=x onerror=alert(1)>", List.of(run));
    write(record);

    String html = Files.readString(folder.resolve(ReportFiles.HTML_FILE));
    assertThat(html)
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img", "<script", "alert(1)<!--");
    assertNeedsNothing(html);
  }

  private static void assertNeedsNothing(String html) {
    assertThat(html)
        .contains("default-src 'none'")
        .doesNotContain("<script", "<link", "<iframe", "url(http", "src=\"http", "@import");
    assertThat(html).doesNotContainPattern("(href|src)=\"(?!#)");
  }
}
