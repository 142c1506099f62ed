package dev.taskgauge.engine.task;

/**
 * How long generated tasks are. The closed set of distributions; lengths in nanoseconds, none over
 * 24 h. A length or shape that is not allowed is refused with an {@link IllegalArgumentException}.
 */
public sealed interface LengthDistribution {
  /** The form that {@link #parse} reads back, such as {@code uniform:1ms..20ms}. */
  String text();

  /** The mean length in nanoseconds, at most 24 h. */
  double averageNanos();

  /**
   * Reads {@code 10ms}, {@code uniform:1ms..20ms}, {@code exponential:10ms} (the mean) or {@code
   * lognormal:10ms,0.5} (the median and the standard deviation of the logarithm). Lengths are those
   * of {@link TaskLength}; a bare number is seconds.
   *
   * @throws IllegalArgumentException where it is none of these; the message says what is wrong and
   *     what is expected
   */
  static LengthDistribution parse(String text) {
    return DistributionParser.parse(text);
  }

  /** Every task the same, 0 to 24 h. */
  record Constant(long nominalNanos) implements LengthDistribution {
    public Constant {
      check("task length", nominalNanos, 0);
    }

    @Override
    public String text() {
      return TaskLength.text(nominalNanos);
    }

    @Override
    public double averageNanos() {
      return nominalNanos;
    }
  }

  /** Equally likely between two lengths, both included: 0 to 24 h, the shorter one first. */
  record Uniform(long minNanos, long maxNanos) implements LengthDistribution {
    public Uniform {
      check("shortest length", minNanos, 0);
      check("longest length", maxNanos, 0);
      if (minNanos > maxNanos) {
        throw new IllegalArgumentException(
            "uniform lengths from "
                + TaskLength.text(minNanos)
                + " to "
                + TaskLength.text(maxNanos)
                + ": expected the shorter one first");
      }
    }

    @Override
    public String text() {
      return "uniform:" + TaskLength.text(minNanos) + ".." + TaskLength.text(maxNanos);
    }

    @Override
    public double averageNanos() {
      return (minNanos + (double) maxNanos) / 2;
    }
  }

  /** Exponential with a mean over 0; cut off at 24 h. */
  record Exponential(long meanNanos) implements LengthDistribution {
    public Exponential {
      check("mean length", meanNanos, 1);
    }

    @Override
    public String text() {
      return "exponential:" + TaskLength.text(meanNanos);
    }

    @Override
    public double averageNanos() {
      return meanNanos;
    }
  }

  /**
   * Log-normal; cut off at 24 h.
   *
   * @param medianNanos the median, over 0
   * @param sigma the standard deviation of the logarithm, 0 to 10
   */
  record LogNormal(long medianNanos, double sigma) implements LengthDistribution {
    /** The largest sigma that is accepted: beyond it nearly every task is 0 or 24 h. */
    public static final double MAX_SIGMA = 10;

    public LogNormal {
      check("median length", medianNanos, 1);
      if (!(sigma >= 0 && sigma <= MAX_SIGMA)) {
        throw new IllegalArgumentException("sigma " + sigma + ": expected 0 to " + MAX_SIGMA);
      }
    }

    @Override
    public String text() {
      return "lognormal:" + TaskLength.text(medianNanos) + "," + sigma;
    }

    @Override
    public double averageNanos() {
      return Math.min(
          medianNanos * Math.exp(sigma * sigma / 2), (double) TaskCommand.MAX_NOMINAL_NANOS);
    }
  }

  private static void check(String name, long nanos, long minNanos) {
    if (nanos < minNanos || nanos > TaskCommand.MAX_NOMINAL_NANOS) {
      String allowed = minNanos == 0 ? "0 to 24 h" : "more than 0, at most 24 h";
      throw new IllegalArgumentException(name + " " + nanos + " ns: expected " + allowed);
    }
  }
}
