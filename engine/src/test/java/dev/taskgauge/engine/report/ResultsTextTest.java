package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.Golden;
import dev.taskgauge.engine.result.RunRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultsTextTest {
  private static ExperimentResults results(double level) {
    Experiment experiment =
        MadeUpRuns.sweep(
            List.of(MadeUpRuns.sleep(10), MadeUpRuns.sleep(1000)),
            List.of(LocalSettings.DEFAULT),
            List.of(1, 2, 16),
            5);
    List<RunRecord> runs =
        new ArrayList<>(
            MadeUpRuns.runs(
                experiment,
                // One repetition lies apart.
                (settings, repetition) ->
                    level
                        * (settings.slots() == 2 && repetition == 3
                            ? 0.5
                            : 0.99 - 0.002 * repetition - 0.01 * settings.slots())));
    runs.add(0, MadeUpRuns.run(experiment.points().get(0), Turn.warmUp(0, 1), 0.2, RunEnd.DONE));
    runs.add(MadeUpRuns.run(experiment.points().get(0), Turn.measured(0, 1), 0.2, RunEnd.LIMITED));
    return ExperimentResults.of(experiment, runs);
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void tablesAreTheSameEverywhere(Locale locale) throws IOException {
    String text = Golden.under(locale, () -> ResultsText.of(results(1)));

    assertThat(text.lines()).allMatch(line -> line.length() <= TextReport.MAX_COLUMNS);
    Golden.assertMatches(getClass(), "results.txt", text);
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void comparisonsAreTheSameEverywhere(Locale locale) throws IOException {
    String text =
        Golden.under(
            locale,
            () ->
                ComparisonText.of(
                    ExperimentComparison.of(results(1), results(0.8), 0.02), "before", "after"));

    assertThat(text.lines()).allMatch(line -> line.length() <= TextReport.MAX_COLUMNS);
    Golden.assertMatches(getClass(), "comparison.txt", text);
  }

  @Test
  void nothingInCommonIsSaid() {
    Experiment one = MadeUpRuns.sweep(10, List.of(1), 3);
    Experiment two = MadeUpRuns.sweep(10, List.of(2), 3);

    assertThat(
            ComparisonText.of(
                ExperimentComparison.of(
                    ExperimentResults.of(one, MadeUpRuns.runs(one, (s, r) -> 0.9)),
                    ExperimentResults.of(two, MadeUpRuns.runs(two, (s, r) -> 0.9)),
                    0.02),
                "a",
                "b"))
        .contains("Nothing to compare", "Not compared: 10 ms, 2 workers; 10 ms, 1 worker.");
  }
}
