package dev.taskgauge.engine.report;

import dev.taskgauge.engine.measure.statistics.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Measured numbers for people: four significant digits, a point as decimal sign everywhere. */
final class ReportNumbers {
  static final String UNDEFINED = "–";

  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final int CENT_DECIMALS = 2;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final long SECONDS_PER_MINUTE = 60;
  private static final long SECONDS_PER_HOUR = 3600;
  private static final long LONGEST_IN_SECONDS = 120 * NANOS_PER_SECOND;

  private ReportNumbers() {}

  /** A measured time in the unit that suits it: {@code 12.35 ms}, {@code 2 h 46 min}. */
  static String duration(long nanos) {
    if (nanos == 0) {
      return "0";
    }
    if (nanos < 1000) {
      return nanos + " ns";
    }
    if (nanos < 1_000_000) {
      return significant(nanos / 1e3) + " µs";
    }
    if (nanos < NANOS_PER_SECOND) {
      return significant(nanos / 1e6) + " ms";
    }
    if (nanos < LONGEST_IN_SECONDS) {
      return significant(nanos / 1e9) + " s";
    }
    long seconds = Math.round(nanos / 1e9);
    return seconds < SECONDS_PER_HOUR
        ? seconds / SECONDS_PER_MINUTE + " min " + seconds % SECONDS_PER_MINUTE + " s"
        : seconds / SECONDS_PER_HOUR
            + " h "
            + seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE
            + " min";
  }

  /** A throughput without its unit. */
  static String perSecond(double tasksPerSecond) {
    return tasksPerSecond >= 1000 ? count(Math.round(tasksPerSecond)) : significant(tasksPerSecond);
  }

  /** A fraction as a percentage, or a dash. */
  static String percent(OptionalDouble fraction) {
    return fraction.isPresent() ? percent(fraction.getAsDouble()) : UNDEFINED;
  }

  /** A fraction as a percentage. */
  static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.1f %%", fraction * 100);
  }

  /** A fraction that was chosen, as a percentage without decimals. */
  static String wholePercent(double fraction) {
    return Math.round(fraction * 100) + " %";
  }

  /**
   * The interval of a fraction that is 0..1 by its nature, in percent; a dash where there is none.
   */
  static String percents(@Nullable Interval interval) {
    if (interval == null) {
      return UNDEFINED;
    }
    Interval possible = interval.within(0, 1);
    return String.format(Locale.ROOT, "%.1f–%.1f %%", 100 * possible.low(), 100 * possible.high());
  }

  /** The interval of a throughput, which is never below 0; a dash where there is none. */
  static String perSecond(@Nullable Interval interval) {
    return interval == null ? UNDEFINED : perSecond(interval, "–");
  }

  /** The same with a word between its ends. */
  static String perSecond(Interval interval, String between) {
    Interval possible = interval.within(0, Double.POSITIVE_INFINITY);
    return perSecond(possible.low()) + between + perSecond(possible.high());
  }

  /** A whole number with its thousands apart. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A word with its number: {@code 1 worker}, {@code 16 workers}. */
  static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Something that is counted but need not be whole: {@code 10}, {@code 12.35}. */
  static String quantity(double number) {
    return number == Math.rint(number) || number >= 1000
        ? count(Math.round(number))
        : significant(number);
  }

  /** Dollars, in cents from one dollar on and with three digits below: {@code $0.0123}. */
  static String dollars(BigDecimal usd) {
    BigDecimal rounded =
        usd.compareTo(BigDecimal.ONE) >= 0
            ? usd.setScale(CENT_DECIMALS, RoundingMode.HALF_UP)
            : usd.round(THREE_DIGITS).stripTrailingZeros();
    int decimals = rounded.signum() == 0 ? 0 : Math.max(CENT_DECIMALS, rounded.scale());
    return String.format(Locale.ROOT, "$%,." + decimals + "f", rounded);
  }

  /** An amount of memory, or a dash where it is unknown. */
  static String bytes(long bytes) {
    return bytes <= 0
        ? UNDEFINED
        : String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
  }

  /** A moment to the second, in UTC: {@code 2026-01-02 03:04:05 UTC}. */
  static String moment(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", " UTC");
  }

  private static String significant(double number) {
    BigDecimal rounded = new BigDecimal(number).round(FOUR_DIGITS);
    // 10.00 keeps the decimals that were measured.
    return rounded.signum() == 0
        ? "0"
        : rounded
            .setScale(Math.max(0, 3 - magnitude(rounded)), RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static int magnitude(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }
}
