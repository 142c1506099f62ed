package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.TaskLength;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a time in an experiment file: that of {@link TaskLength}, and {@code h}, up to
 * {@link #MAX}. A bare number is seconds.
 */
final class DurationText {
  static final Duration MAX = Duration.ofHours(10_000);

  private static final long HOUR_NANOS = 3_600_000_000_000L;
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,20}(?:\\.[0-9]{1,20})?)[ \\t]*(us|ms|s|m|h)?");

  private static final String EXPECTED =
      "expected a time with us, ms, s, m or h in quotes such as 30s, at most 10000h";

  private DurationText() {}

  /** A time of 0 or more. */
  static Form<Duration> form() {
    return Form.text(EXPECTED, DurationText::parse);
  }

  /** A time of more than 0. */
  static Form<Duration> positive() {
    return Form.text(EXPECTED, DurationText::parsePositive);
  }

  /**
   * Reads a time; what is finer than a nanosecond is rounded up.
   *
   * @throws IllegalArgumentException with what is expected
   */
  static Duration parse(String text) {
    Matcher matcher = TIME.matcher(text.strip());
    if (matcher.matches()) {
      BigDecimal nanos =
          new BigDecimal(matcher.group(1))
              .multiply(BigDecimal.valueOf(unitNanos(matcher.group(2))))
              .setScale(0, RoundingMode.CEILING);
      if (nanos.compareTo(BigDecimal.valueOf(MAX.toNanos())) <= 0) {
        return Duration.ofNanos(nanos.longValueExact());
      }
    }
    throw new IllegalArgumentException(EXPECTED);
  }

  /** The same without 0. */
  private static Duration parsePositive(String text) {
    Duration time = parse(text);
    if (time.isZero()) {
      throw new IllegalArgumentException("expected a time over 0 such as 30s");
    }
    return time;
  }

  /**
   * A time as {@link #parse} reads it back, exactly.
   *
   * @throws IllegalArgumentException where it is negative or over {@link #MAX}
   */
  static String text(Duration time) {
    if (time.isNegative() || time.compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          "time " + time + ": expected 0 to " + MAX.toHours() + " hours in an experiment file");
    }
    long nanos = time.toNanos();
    return nanos > 0 && nanos % HOUR_NANOS == 0 ? nanos / HOUR_NANOS + "h" : TaskLength.text(nanos);
  }

  private static long unitNanos(@Nullable String unit) {
    return switch (unit == null ? "s" : unit) {
      case "us" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      default -> HOUR_NANOS;
    };
  }
}
