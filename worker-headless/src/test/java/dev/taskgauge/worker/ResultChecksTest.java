package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.SearchResult;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.measure.statistics.MetgResult;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultChecksTest {
  private static final long LONGEST_NANOS = 2_000_000;

  @TempDir Path folder;

  /** A search whose shortest tasks reach 1 % everywhere. */
  private ExperimentRecord baseline() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("search.json"),
            """
            { "version": 1, "name": "Search", "workload": { "kind": "sleep" }, "backend": "LOCAL",
              "workers": 1, "warmUp": false,
              "find": { "metg": 0.01, "shortest": "1ms", "longest": "2ms", "workPerWorker": "1ms" } }
            """);
    Path out = folder.resolve("out");
    Shell.type(Shell.measuring(), "run", file.toString(), "-q", "--out", out.toString());
    return RunStore.readRecord(out);
  }

  @Test
  void tasksThatHaveToBeLongerThanInTheBaselineAreSlower() throws IOException {
    ExperimentRecord baseline = baseline();
    ExperimentResults same = ExperimentResults.of(baseline.experiment(), baseline.runs());
    SearchResult longer =
        new SearchResult(
            "LOCAL",
            LocalSettings.DEFAULT,
            1,
            (MetgPlan) baseline.experiment().plan(),
            new MetgResult.AboveLongest(LONGEST_NANOS),
            List.of(new SearchResult.Point(LONGEST_NANOS, SampleSummary.of(0.001))));
    RunOptions options = new RunOptions();
    options.slower = new Percent(0.05);
    ResultChecks checks = new ResultChecks(options);

    assertThat(
            checks
                .check(
                    new ExperimentResults(
                        baseline.experiment(),
                        List.of(),
                        List.of(longer),
                        List.of(),
                        List.of(),
                        List.of()),
                    baseline)
                .failures())
        .containsExactly("LOCAL: needs tasks longer than the baseline by more than 5.0 %");
    assertThat(checks.check(same, baseline).failures()).isEmpty();
  }

  /** A search that its limit ended, and a baseline of something else, were no slower. */
  @Test
  void whatCanNotBeComparedIsNotPassed() throws IOException {
    ExperimentRecord baseline = baseline();
    ExperimentResults whole = ExperimentResults.of(baseline.experiment(), baseline.runs());
    SearchResult found = whole.searches().get(0);
    SearchResult unfinished =
        new SearchResult(
            found.name(),
            found.backend(),
            found.workers(),
            found.plan(),
            new MetgResult.NotYet(),
            found.points());
    RunOptions options = new RunOptions();
    options.slower = new Percent(0.05);
    ResultChecks checks = new ResultChecks(options);

    assertThat(checks.unjudged(whole, baseline)).isEmpty();
    assertThat(
            checks.unjudged(
                new ExperimentResults(
                    baseline.experiment(),
                    List.of(),
                    List.of(unfinished),
                    List.of(),
                    List.of(),
                    List.of()),
                baseline))
        .containsExactly("LOCAL: not judged, as the search did not come to its end");
    assertThat(
            checks.unjudged(
                whole, new ExperimentRecord(baseline.experiment(), baseline.end(), List.of())))
        .containsExactly("not judged, as it has nothing in common with the baseline");
    assertThat(
            new ResultChecks(new RunOptions())
                .unjudged(whole, new ExperimentRecord(baseline.experiment(), null, List.of())))
        .isEmpty();
  }
}
