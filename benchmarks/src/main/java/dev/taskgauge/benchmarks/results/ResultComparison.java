package dev.taskgauge.benchmarks.results;

import dev.taskgauge.engine.measure.statistics.Comparison;
import dev.taskgauge.engine.measure.statistics.Interval;
import dev.taskgauge.engine.measure.statistics.SamplePair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares two measurements of the same comparison, such as before and after a change: each side of
 * each line by each metric. The interval is that of {@link Comparison}.
 *
 * @param rows what both have
 * @param left what only one of them has, in words
 */
public record ResultComparison(List<Row> rows, List<String> left) {
  /**
   * One quantity.
   *
   * @param line the condition
   * @param side the side
   * @param metric the quantity
   * @param change second ÷ first − 1
   * @param change95 its 95 % interval; null where there are too few repetitions
   * @param judgement what may be said
   */
  public record Row(
      String line,
      String side,
      Metric metric,
      double change,
      @Nullable Interval change95,
      Judgement judgement) {}

  public ResultComparison {
    rows = List.copyOf(rows);
    left = List.copyOf(left);
  }

  /**
   * Compares.
   *
   * @param noiseThreshold the change that is of no interest, as a fraction: 0.05 is 5 %
   * @throws IllegalArgumentException where they are of different comparisons
   */
  public static ResultComparison of(Results first, Results second, double noiseThreshold) {
    if (!first.comparison().equals(second.comparison())) {
      throw new IllegalArgumentException(
          "results of "
              + first.comparison()
              + " and of "
              + second.comparison()
              + ": expected two of the same comparison");
    }
    List<Row> rows = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (LineResult line : first.lines()) {
      for (SideResult side : line.sides()) {
        Optional<SideResult> other = find(second, line.name(), side.name());
        if (other.isEmpty()) {
          left.add(line.name() + ", " + side.name() + ": only in the first");
        } else {
          addRows(rows, first.metrics(), line.name(), side, other.get(), noiseThreshold);
        }
      }
    }
    addOnlyInSecond(left, first, second);
    return new ResultComparison(rows, left);
  }

  /** Whether anything is worse. */
  public boolean isAnythingWorse() {
    return rows.stream().anyMatch(row -> row.judgement() == Judgement.WORSE);
  }

  /** As Markdown. */
  public String toMarkdown() {
    StringBuilder text = new StringBuilder();
    text.append("| | side | | change (95 % interval) | verdict |\n|---|---|---|---:|---|\n");
    for (Row row : rows) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | `%s` | %s | %+.1f %%%s | %s |%n",
              row.line(),
              row.side(),
              row.metric().title(),
              row.change() * 100,
              interval(row.change95()),
              row.judgement().word()));
    }
    left.forEach(each -> text.append("\n").append(each).append("\n"));
    return text.toString();
  }

  private static String interval(@Nullable Interval interval) {
    return interval == null
        ? ""
        : String.format(
            Locale.ROOT, " (%+.1f to %+.1f)", interval.low() * 100, interval.high() * 100);
  }

  private static void addRows(
      List<Row> rows,
      List<Metric> metrics,
      String line,
      SideResult first,
      SideResult second,
      double noiseThreshold) {
    for (Metric metric : metrics) {
      List<Double> base = positive(first.values(metric));
      List<Double> candidate = positive(second.values(metric));
      if (!base.isEmpty() && !candidate.isEmpty()) {
        Comparison comparison = Comparison.of(new SamplePair(base, candidate), noiseThreshold);
        rows.add(
            new Row(
                line,
                first.name(),
                metric,
                comparison.relativeChange(),
                comparison.relativeChange95(),
                judge(metric, comparison.relativeChange95(), noiseThreshold)));
      }
    }
  }

  /** Logarithms are compared: a 0, such as no allocation at all, has none. */
  private static List<Double> positive(List<Double> values) {
    return values.stream().filter(value -> value > 0).toList();
  }

  static Judgement judge(Metric metric, @Nullable Interval change, double noiseThreshold) {
    if (change == null) {
      return Judgement.UNCLEAR;
    }
    if (change.low() >= -noiseThreshold && change.high() <= noiseThreshold) {
      return Judgement.SAME;
    }
    if (change.low() > noiseThreshold) {
      return metric.higherIsBetter() ? Judgement.BETTER : Judgement.WORSE;
    }
    if (change.high() < -noiseThreshold) {
      return metric.higherIsBetter() ? Judgement.WORSE : Judgement.BETTER;
    }
    return Judgement.UNCLEAR;
  }

  private static Optional<SideResult> find(Results results, String line, String side) {
    return results.lines().stream()
        .filter(each -> each.name().equals(line))
        .flatMap(each -> each.sides().stream())
        .filter(each -> each.name().equals(side))
        .findFirst();
  }

  private static void addOnlyInSecond(List<String> left, Results first, Results second) {
    for (LineResult line : second.lines()) {
      for (SideResult side : line.sides()) {
        if (find(first, line.name(), side.name()).isEmpty()) {
          left.add(line.name() + ", " + side.name() + ": only in the second");
        }
      }
    }
  }
}
