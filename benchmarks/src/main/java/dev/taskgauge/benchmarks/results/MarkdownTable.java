package dev.taskgauge.benchmarks.results;

import dev.taskgauge.engine.measure.statistics.SampleSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as Markdown: a table with a row for each side of each line, and what the sides do. */
public final class MarkdownTable {
  private static final String NOTHING = "–";

  private MarkdownTable() {}

  /** All of it, with a heading; ends with a line break. */
  public static String of(Results results) {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(results.comparison()).append("\n\n");
    text.append(where(results)).append("\n\n");
    row(text, headings(results));
    row(text, results.metrics().stream().map(metric -> "---:").toList(), "---", "---", "---:");
    for (LineResult line : results.lines()) {
      for (SideResult side : line.sides()) {
        row(text, cells(results, line, side));
      }
    }
    appendTroubles(text, results);
    text.append('\n');
    whatSidesDo(results).forEach((name, what) -> text.append("- `" + name + "`: " + what + "\n"));
    return text.toString();
  }

  private static String where(Results results) {
    Machine machine = results.machine();
    return String.format(
        Locale.ROOT,
        "Median (smallest to largest). %d cores, %.0f GiB, %s; %s; TaskGauge %s, commit %s; %s.",
        machine.cores(),
        machine.memoryBytes() / (double) (1L << 30),
        machine.os(),
        machine.jvm()
            + (machine.jvmArguments().isEmpty()
                ? ""
                : " with " + String.join(" ", machine.jvmArguments())),
        machine.taskGaugeVersion(),
        machine.gitCommit(),
        machine.startedAt().substring(0, Math.min(10, machine.startedAt().length())));
  }

  private static List<String> headings(Results results) {
    List<String> cells = new ArrayList<>(List.of("", "side"));
    results.metrics().forEach(metric -> cells.add(metric.title()));
    cells.add("the first side is … times better, in " + results.metrics().get(0).title());
    return cells;
  }

  private static List<String> cells(Results results, LineResult line, SideResult side) {
    List<String> cells = new ArrayList<>();
    cells.add(line.name());
    cells.add("`" + side.name() + "`");
    for (Metric metric : results.metrics()) {
      cells.add(spread(side.values(metric), metric.decimals()));
    }
    SideResult first = line.sides().get(0);
    cells.add(
        side.name().equals(first.name())
            ? ""
            : spread(Advantage.of(first, side, results.metrics().get(0)), 2));
    return cells;
  }

  private static String spread(List<Double> values, int decimals) {
    if (values.isEmpty()) {
      return NOTHING;
    }
    SampleSummary summary =
        SampleSummary.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    String number = "%,." + decimals + "f";
    if (values.size() == 1) {
      return String.format(Locale.ROOT, number, summary.median());
    }
    return String.format(
        Locale.ROOT,
        number + " (" + number + " to " + number + ")",
        summary.median(),
        summary.min(),
        summary.max());
  }

  private static void row(StringBuilder text, List<String> middle, String... around) {
    List<String> cells = new ArrayList<>(List.of(around[0], around[1]));
    cells.addAll(middle);
    cells.add(around[2]);
    row(text, cells);
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static void appendTroubles(StringBuilder text, Results results) {
    List<String> troubles = new ArrayList<>();
    for (LineResult line : results.lines()) {
      for (SideResult side : line.sides()) {
        side.troubles()
            .forEach(trouble -> troubles.add(line.name() + ", `" + side.name() + "`: " + trouble));
      }
    }
    if (!troubles.isEmpty()) {
      text.append("\nFailed: ").append(String.join("; ", troubles)).append(".\n");
    }
  }

  private static Map<String, String> whatSidesDo(Results results) {
    Map<String, String> what = new LinkedHashMap<>();
    for (LineResult line : results.lines()) {
      line.sides().forEach(side -> what.putIfAbsent(side.name(), side.what()));
    }
    return what;
  }
}
