package dev.taskgauge.worker;

import dev.taskgauge.engine.analysis.BackendNames;
import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.Threshold;
import dev.taskgauge.engine.measure.statistics.MetgResult;
import dev.taskgauge.engine.measure.statistics.MetgVerdict;
import dev.taskgauge.engine.measure.statistics.Verdict;
import dev.taskgauge.engine.report.ComparisonText;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an experiment came out as it was asked to. */
final class ResultChecks {
  private final RunOptions options;

  ResultChecks(RunOptions options) {
    this.options = options;
  }

  /**
   * What came of the checks.
   *
   * @param text the comparison, for people; empty without one
   * @param failures what is not as it was asked to, a line each
   */
  record Outcome(String text, List<String> failures) {}

  /** The record of the baseline, or null; wrong ones are told before anything runs. */
  @Nullable ExperimentRecord baseline() throws WrongInputException {
    Path directory = options.baseline;
    if (directory == null) {
      return null;
    }
    try {
      return RunStore.readRecord(directory);
    } catch (IOException e) {
      throw new WrongInputException("--baseline " + FailureReport.file(directory, e), e);
    }
  }

  /** Checks results. */
  Outcome check(ExperimentResults results, @Nullable ExperimentRecord baseline) {
    List<String> failures = new ArrayList<>();
    for (Threshold threshold : options.thresholds) {
      failures.addAll(threshold.metBy(results));
    }
    if (baseline == null) {
      return new Outcome("", failures);
    }
    double noise =
        options.slower == null ? ExperimentComparison.DEFAULT_NOISE : options.slower.fraction();
    ExperimentComparison comparison =
        ExperimentComparison.of(
            ExperimentResults.of(baseline.experiment(), baseline.runs()), results, noise);
    if (options.slower != null
        && comparison.overall() != null
        && comparison.overall().verdict() == Verdict.SLOWER) {
      failures.add("slower than the baseline by more than " + percent(noise));
    }
    if (options.slower != null) {
      comparison.searches().stream()
          .filter(search -> search.comparison().verdict() == MetgVerdict.LONGER)
          .forEach(
              search ->
                  failures.add(
                      search.name()
                          + ": needs tasks longer than the baseline by more than "
                          + percent(noise)));
    }
    return new Outcome(ComparisonText.of(comparison, "baseline", "this"), failures);
  }

  /**
   * What can not be judged as nothing was measured of it, a line each: who asks for a check does
   * not want to hear that all is well then.
   */
  List<String> unjudged(ExperimentResults results, @Nullable ExperimentRecord baseline) {
    List<String> unjudged = new ArrayList<>();
    if (!options.thresholds.isEmpty() || options.slower != null) {
      results.unmeasured().stream()
          .map(
              point ->
                  BackendNames.of(results.experiment()).point(point)
                      + ": not judged, as no run came to its end")
          .forEach(unjudged::add);
    }
    if (options.slower != null) {
      results.searches().stream()
          .filter(search -> search.result() instanceof MetgResult.NotYet)
          .map(search -> search.name() + ": not judged, as the search did not come to its end")
          .forEach(unjudged::add);
    }
    if (options.slower != null && baseline != null && unjudged.isEmpty()) {
      ExperimentResults base = ExperimentResults.of(baseline.experiment(), baseline.runs());
      if (ExperimentComparison.of(base, results, ExperimentComparison.DEFAULT_NOISE).isEmpty()) {
        unjudged.add("not judged, as it has nothing in common with the baseline");
      }
    }
    return unjudged;
  }

  private static String percent(double fraction) {
    return Math.round(fraction * 1000) / 10.0 + " %";
  }
}
