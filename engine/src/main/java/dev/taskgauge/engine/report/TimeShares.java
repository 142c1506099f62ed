package dev.taskgauge.engine.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Parts of a whole in tenths of a percent that add up to 100 % exactly, although rounded. */
final class TimeShares {
  private static final int WHOLE = 1000;

  private TimeShares() {}

  /**
   * The tenths of a percent of each part. The first is rounded as any number, so that it reads the
   * same wherever it is shown; the others are rounded down, and what is left over goes to those
   * that lost most by it.
   *
   * @param parts none negative
   * @return all 0 where the parts are
   */
  static int[] tenthsOfPercent(long... parts) {
    double total = Arrays.stream(parts).asDoubleStream().sum();
    int[] tenths = new int[parts.length];
    if (total <= 0) {
      return tenths;
    }
    double[] exact = Arrays.stream(parts).mapToDouble(part -> part / total * WHOLE).toArray();
    Arrays.setAll(tenths, i -> (int) exact[i]);
    tenths[0] = (int) Math.round(exact[0]);
    int left = WHOLE - Arrays.stream(tenths).sum();
    IntStream.range(1, parts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> tenths[i] - exact[i]))
        .limit(left)
        .forEach(i -> tenths[i]++);
    return tenths;
  }
}
