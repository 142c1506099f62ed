package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which an experiment fails, such as {@code efficiency<0.9}: it fails where any
 * point meets it.
 *
 * @param metric what is looked at
 * @param isBelow whether too little is bad, else too much
 * @param bound in the metric's unit
 */
public record Threshold(Metric metric, boolean isBelow, double bound) {
  private static final Pattern TEXT =
      Pattern.compile("\\s*([a-z0-9-]+)\\s*([<>])\\s*([0-9.eE+-]+)\\s*");
  private static final double NANOS_PER_MILLI = 1e6;

  /** What a condition may look at. */
  public enum Metric {
    /** Mean efficiency of the repetitions, 0..1. */
    EFFICIENCY("efficiency"),
    /** Mean throughput of the repetitions, tasks/s. */
    THROUGHPUT("throughput"),
    /** 99th percentile of the service time of all repetitions, in milliseconds. */
    SERVICE_P99("service-p99-ms"),
    /** 99th percentile of the queue wait of all repetitions, in milliseconds. */
    QUEUE_WAIT_P99("queue-wait-p99-ms"),
    /** Failed tasks of all repetitions. */
    FAILED_TASKS("failed-tasks");

    private final String word;

    Metric(String word) {
      this.word = word;
    }

    /** The word for it on a command line. */
    public String word() {
      return word;
    }

    /** Its value at a point; empty where that has none. */
    public OptionalDouble of(PointResult point) {
      return switch (this) {
        case EFFICIENCY -> mean(point.efficiency());
        case THROUGHPUT -> mean(point.throughput());
        case SERVICE_P99 -> p99Millis(point.service());
        case QUEUE_WAIT_P99 -> p99Millis(point.queueWait());
        case FAILED_TASKS -> OptionalDouble.of((double) point.failedTasks());
      };
    }

    private static OptionalDouble mean(@Nullable SampleSummary sample) {
      return sample == null ? OptionalDouble.empty() : OptionalDouble.of(sample.mean());
    }

    private static OptionalDouble p99Millis(Optional<LatencySummary> latency) {
      return latency.isEmpty() || latency.get().count() == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(latency.get().p99Nanos() / NANOS_PER_MILLI);
    }
  }

  /**
   * Reads {@code metric<number} or {@code metric>number}.
   *
   * @throws IllegalArgumentException naming the text and what is allowed
   */
  public static Threshold parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      String word = matcher.group(1);
      Optional<Metric> metric =
          Arrays.stream(Metric.values()).filter(each -> each.word.equals(word)).findFirst();
      OptionalDouble bound = number(matcher.group(3));
      if (metric.isPresent() && bound.isPresent()) {
        return new Threshold(metric.get(), matcher.group(2).equals("<"), bound.getAsDouble());
      }
    }
    throw new IllegalArgumentException(
        "condition '"
            + text
            + "': expected METRIC<NUMBER or METRIC>NUMBER, such as efficiency<0.9; METRIC is one of "
            + Arrays.stream(Metric.values()).map(Metric::word).collect(Collectors.joining(", ")));
  }

  private static OptionalDouble number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** The points that meet the condition, in words; those without such a value do not. */
  public List<String> metBy(ExperimentResults results) {
    return results.series().stream()
        .flatMap(
            series ->
                series.points().stream().filter(this::isMetBy).map(point -> words(series, point)))
        .toList();
  }

  private boolean isMetBy(PointResult point) {
    OptionalDouble value = metric.of(point);
    return value.isPresent()
        && (isBelow ? value.getAsDouble() < bound : value.getAsDouble() > bound);
  }

  private String words(ResultSeries series, PointResult point) {
    return String.format(
        Locale.ROOT,
        "%s, %d %s: %s %.6g %s %s",
        series.name(),
        point.workers(),
        point.workers() == 1 ? "worker" : "workers",
        metric.word,
        metric.of(point).orElseThrow(),
        isBelow ? "<" : ">",
        Double.toString(bound));
  }
}
