package dev.taskgauge.engine.task;

import org.jspecify.annotations.Nullable;

/** The units of a task length in a workload file, the shortest first. */
public enum LengthUnit {
  /** Microseconds. */
  US("us", 1_000L),
  /** Milliseconds. */
  MS("ms", 1_000_000L),
  /** Seconds; what a bare number is, as with {@code sleep} in a shell. */
  S("s", 1_000_000_000L),
  /** Minutes. */
  M("m", 60_000_000_000L);

  private final String suffix;
  private final long nanos;

  LengthUnit(String suffix, long nanos) {
    this.suffix = suffix;
    this.nanos = nanos;
  }

  /** What stands behind a number of this unit. */
  public String suffix() {
    return suffix;
  }

  /** One of this unit in nanoseconds. */
  public long nanos() {
    return nanos;
  }

  /** The unit with this suffix, or null where there is none; upper case is none. */
  public static @Nullable LengthUnit ofSuffix(String suffix) {
    return switch (suffix) {
      case "us" -> US;
      case "ms" -> MS;
      case "s" -> S;
      case "m" -> M;
      default -> null;
    };
  }

  /** All suffixes, as a message names them: {@code us, ms, s or m}. */
  static String suffixes() {
    return "us, ms, s or m";
  }
}
