package dev.taskgauge.engine.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers on charts: a point as decimal sign and thousands with a comma in every locale. */
final class ChartNumbers {
  private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);
  private static final double THOUSAND = 1000;
  private static final String[] LENGTH_UNITS = {"ns", "µs", "ms"};
  private static final double NANOS_PER_SECOND = 1e9;

  private ChartNumbers() {}

  static NumberFormat format(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }

  /** A count, which fits and categories may break: {@code 16}, {@code 1,000}, {@code 2.5}. */
  static String count(double number) {
    return format("#,##0.###").format(number);
  }

  /** A measured value: four digits, and one decimal from a hundred on. */
  static String value(double number) {
    if (!Double.isFinite(number) || Math.abs(number) >= THOUSAND) {
      return format("#,##0.0").format(number);
    }
    return new BigDecimal(number).round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** A length of time in the unit that suits it: {@code 10 µs}, {@code 2.5 ms}, {@code 100 s}. */
  static String length(double nanos) {
    if (nanos >= NANOS_PER_SECOND) {
      return value(nanos / NANOS_PER_SECOND).replace(".0", "") + " s";
    }
    double number = nanos;
    int unit = 0;
    // As rounded, so that it never says 1000 µs.
    while (unit < LENGTH_UNITS.length - 1 && rounded(number) >= THOUSAND) {
      number /= THOUSAND;
      unit++;
    }
    return rounded(number) >= THOUSAND ? "1 s" : value(number) + " " + LENGTH_UNITS[unit];
  }

  private static double rounded(double number) {
    return new BigDecimal(number).round(FOUR_DIGITS).doubleValue();
  }
}
