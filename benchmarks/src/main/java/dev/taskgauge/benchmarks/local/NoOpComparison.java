package dev.taskgauge.benchmarks.local;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Metric;
import dev.taskgauge.benchmarks.results.SideResult;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tasks that do nothing: LOCAL, which records everything, beside rivals that record nothing; then
 * beside the fastest of them when it records the same.
 */
public final class NoOpComparison {
  /** What is measured. */
  public static final List<Metric> METRICS = List.of(NoOpSides.RATE, NoOpSides.ALLOCATED);

  private final long tasks;
  private final double rivalShare;
  private final Predicate<String> wanted;
  private final NoOpSides sides = new NoOpSides();

  /**
   * Not measured yet.
   *
   * @param tasks tasks of LOCAL in a repetition; rivals have as many as each of them needs for some
   *     tenths of a second, but never more
   * @param rivalShare of what rivals have by default
   * @param wanted the rivals that take part, by name
   */
  public NoOpComparison(long tasks, double rivalShare, Predicate<String> wanted) {
    this.tasks = tasks;
    this.rivalShare = rivalShare;
    this.wanted = wanted;
  }

  /** The names of what LOCAL may be compared with. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of("taskgauge-1", NoOpSides.CLOCK_ALONE));
    Rivals.all().forEach(rival -> names.add(rival.name()));
    return names;
  }

  /** One number of threads: a line that records nothing on the other side, and one that does. */
  public List<LineResult> measure(int threads, Alternation alternation)
      throws InterruptedException {
    List<Rival> rivals = Rivals.all().stream().filter(rival -> wanted.test(rival.name())).toList();
    List<Side> plain = new ArrayList<>();
    plain.add(sides.taskGauge(threads, tasks));
    if (wanted.test("taskgauge-1")) {
      plain.add(sides.taskGaugePlain(threads, Math.min(tasks, 2_000_000)));
    }
    if (wanted.test(NoOpSides.CLOCK_ALONE)) {
      plain.add(NoOpSides.clockAlone(threads, tasks));
    }
    rivals.forEach(rival -> plain.add(NoOpSides.plain(rival, threads, count(rival))));
    String name = threads == 1 ? "1 thread" : threads + " threads";
    List<LineResult> lines = new ArrayList<>();
    LineResult first = alternation.measure(name, plain);
    lines.add(first);
    Optional<Rival> fastest = fastest(first, rivals);
    if (fastest.isPresent()) {
      lines.add(
          alternation.measure(
              name + ", both recording",
              List.of(
                  sides.taskGauge(threads, tasks),
                  NoOpSides.recording(fastest.get(), threads, count(fastest.get())))));
    }
    return lines;
  }

  private long count(Rival rival) {
    return Math.max(1, Math.min(tasks, Math.round(rival.tasks() * rivalShare)));
  }

  /** The rival with the highest median; empty where none was measured. */
  static Optional<Rival> fastest(LineResult line, List<Rival> rivals) {
    Rival fastest = null;
    double best = 0;
    for (SideResult side : line.sides()) {
      List<Double> rates = side.values(NoOpSides.RATE);
      for (Rival rival : rivals) {
        if (rival.name().equals(side.name()) && !rates.isEmpty() && median(rates) > best) {
          best = median(rates);
          fastest = rival;
        }
      }
    }
    return Optional.ofNullable(fastest);
  }

  private static double median(List<Double> values) {
    return SampleSummary.of(values.stream().mapToDouble(Double::doubleValue).toArray()).median();
  }
}
