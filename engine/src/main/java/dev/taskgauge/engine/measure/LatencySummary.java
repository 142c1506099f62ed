package dev.taskgauge.engine.measure;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * Percentiles of a histogram of nanoseconds, each exact to three significant digits.
 *
 * @param count how many values; all other fields are 0 where there is none
 * @param meanNanos the mean
 * @param p50Nanos the median
 * @param p90Nanos the 90th percentile
 * @param p99Nanos the 99th percentile
 * @param p999Nanos the 99.9th percentile
 * @param maxNanos the largest value
 * @param histogram all values, encoded, so that any percentile can be had and several be merged;
 *     empty where there is none, and in records of before they were kept
 */
public record LatencySummary(
    long count,
    double meanNanos,
    long p50Nanos,
    long p90Nanos,
    long p99Nanos,
    long p999Nanos,
    long maxNanos,
    String histogram) {
  /** Without the histogram. */
  public LatencySummary(
      long count,
      double meanNanos,
      long p50Nanos,
      long p90Nanos,
      long p99Nanos,
      long p999Nanos,
      long maxNanos) {
    this(count, meanNanos, p50Nanos, p90Nanos, p99Nanos, p999Nanos, maxNanos, "");
  }

  /** The summary of a histogram whose values are nanoseconds. */
  public static LatencySummary of(Histogram histogram) {
    if (histogram.getTotalCount() == 0) {
      return new LatencySummary(0, 0, 0, 0, 0, 0, 0);
    }
    return new LatencySummary(
        histogram.getTotalCount(),
        histogram.getMean(),
        histogram.getValueAtPercentile(50),
        histogram.getValueAtPercentile(90),
        histogram.getValueAtPercentile(99),
        histogram.getValueAtPercentile(99.9),
        histogram.getMaxValue(),
        LatencyHistograms.encode(histogram));
  }

  /**
   * The values of several together: their histograms are merged, as percentiles can not be.
   *
   * @return empty where one of them has values and no histogram
   * @throws IllegalArgumentException where a histogram can not be read
   */
  public static Optional<LatencySummary> merged(Collection<LatencySummary> summaries) {
    Histogram sum = LatencyHistograms.empty();
    for (LatencySummary each : summaries) {
      if (each.count() > 0 && each.histogram().isEmpty()) {
        return Optional.empty();
      }
      if (each.count() > 0) {
        sum.add(LatencyHistograms.decode(each.histogram()));
      }
    }
    return Optional.of(of(sum));
  }

  /**
   * Reads the histogram, where there is one, and looks whether it has as many values.
   *
   * @throws IllegalArgumentException where it has not, or can not be read
   */
  public void checkHistogram() {
    if (histogram.isEmpty()) {
      return;
    }
    long values = LatencyHistograms.decode(histogram).getTotalCount();
    if (values != count) {
      throw new IllegalArgumentException(values + " values where there are " + count + " tasks");
    }
  }

  /**
   * Any percentile.
   *
   * @param percentile 0 to 100
   * @return nanoseconds; empty where there are no values, or no histogram of them
   * @throws IllegalArgumentException where the histogram can not be read
   */
  public OptionalLong percentileNanos(double percentile) {
    return histogram.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(LatencyHistograms.decode(histogram).getValueAtPercentile(percentile));
  }
}
