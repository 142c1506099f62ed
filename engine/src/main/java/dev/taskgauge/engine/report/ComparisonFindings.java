package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.ExperimentComparison;
import dev.taskgauge.engine.analysis.SearchComparison;
import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.MetgComparison;
import dev.taskgauge.engine.measure.statistics.MetgEstimate;
import dev.taskgauge.engine.measure.statistics.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison says, in a few sentences. Every sentence follows from the figures by a rule,
 * and says no more than they do: inconclusive is not the same as equal.
 */
public final class ComparisonFindings {
  private ComparisonFindings() {}

  /** The sentences, those of one experiment together. */
  public static List<String> of(ComparedExperiments compared) {
    List<String> sentences = new ArrayList<>();
    String base = compared.baseline().label();
    for (int i = 0; i < compared.comparisons().size(); i++) {
      ExperimentComparison comparison = compared.comparisons().get(i);
      String candidate = compared.candidates().get(i).label();
      String title = candidate + " compared with " + base + ": ";
      if (comparison.overall() != null || comparison.isEmpty()) {
        sentences.add(title + lowerFirst(overall(comparison)));
      }
      if (comparison.rows().size() > 1) {
        sentences.add(title + points(comparison));
      }
      comparison.searches().forEach(search -> sentences.add(title + length(search, base)));
    }
    List<String> differing = ComparisonFacts.of(compared).differencesOfMachines();
    if (!differing.isEmpty()) {
      sentences.add(
          "The experiments were not measured alike: they differ in "
              + String.join(", ", differing)
              + ". A difference of their figures may come from that.");
    }
    return List.copyOf(sentences);
  }

  /** The one verdict over all points, or that there is nothing to compare. */
  static String overall(ExperimentComparison comparison) {
    Comparison overall = comparison.overall();
    if (overall == null) {
      return "Nothing to compare: the experiments have no point in common.";
    }
    String why = overall.whyNoInterval();
    return "Over all points: "
        + ComparisonTable.verdict(overall)
        + ", "
        + ComparisonTable.change(overall.relativeChange())
        + (why != null
            ? " (" + why + ")."
            : " (95 % interval "
                + ComparisonTable.interval(overall)
                + "; changes within "
                + String.format(Locale.ROOT, "%.1f %%", 100 * overall.noiseThreshold())
                + " are taken for noise).");
  }

  private static String points(ExperimentComparison comparison) {
    List<ExperimentComparison.Row> told =
        comparison.rows().stream()
            .filter(row -> row.comparison().verdict() != Verdict.INCONCLUSIVE)
            .toList();
    int all = comparison.rows().size();
    if (told.isEmpty()) {
      return "none of " + count(all, "point") + " by itself shows a difference.";
    }
    ExperimentComparison.Row largest =
        told.stream().max(Comparator.comparingDouble(ComparisonFindings::logarithm)).orElseThrow();
    return "of "
        + count(all, "point")
        + ", "
        + count(with(told, Verdict.FASTER))
        + " faster, "
        + count(with(told, Verdict.SLOWER))
        + " slower, "
        + count(all - told.size())
        + " inconclusive; the largest of these changes is "
        + ComparisonTable.change(largest.comparison().relativeChange())
        + " ("
        + largest.name()
        + ", "
        + count(largest.candidate().workers(), "worker")
        + ").";
  }

  /** Halving is as far from no change as doubling. */
  private static double logarithm(ExperimentComparison.Row row) {
    return Math.abs(Math.log1p(row.comparison().relativeChange()));
  }

  private static long with(List<ExperimentComparison.Row> rows, Verdict verdict) {
    return rows.stream().filter(row -> row.comparison().verdict() == verdict).count();
  }

  private static String length(SearchComparison search, String base) {
    MetgComparison comparison = search.comparison();
    String why = comparison.whyInconclusive();
    return search.candidate().plan().kind().word()
        + " tasks with "
        + Math.round(100 * search.candidate().plan().efficiency())
        + " % efficiency on "
        + search.name()
        + " may be as short as "
        + withBracket(comparison.candidate())
        + ", and "
        + withBracket(comparison.base())
        + " in "
        + base
        + ": "
        + ComparisonTable.verdict(comparison)
        + (why == null ? ", " + ComparisonTable.change(comparison) : ", as " + why)
        + ".";
  }

  private static String withBracket(@Nullable MetgEstimate estimate) {
    return estimate == null
        ? "an unknown length"
        : ComparisonTable.metg(estimate) + " (" + ComparisonTable.bracket(estimate) + ")";
  }

  private static String lowerFirst(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
