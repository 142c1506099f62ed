package dev.taskgauge.engine.task;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The text form of a task length, the same in workload files, options and fields: a decimal number
 * of 0 or more with a point as decimal sign, then {@code us}, {@code ms}, {@code s}, {@code m} or
 * nothing. The arithmetic is exact; what is finer than a nanosecond is rounded up, as a task never
 * takes less than it asks for.
 */
public final class TaskLength {
  private static final int MAX_DIGITS = 40;

  /** So many digits always fit into a {@code long}. */
  private static final int MAX_LONG_DIGITS = 18;

  private static final long[] POWERS_OF_TEN = powersOfTen();

  private TaskLength() {}

  /**
   * Reads a length such as {@code 10}, {@code 0.01}, {@code 10ms} or {@code 10 ms}.
   *
   * @param bareUnit the unit of a number without one
   * @return nanoseconds, 0 to {@link TaskCommand#MAX_NOMINAL_NANOS}
   * @throws IllegalArgumentException where it is no such length; the message says what is wrong and
   *     what is expected
   */
  public static long parseNanos(String text, LengthUnit bareUnit) {
    String length = text.strip();
    int numberEnd = numberEnd(length);
    String suffix = length.substring(numberEnd).strip();
    if (numberEnd == 0) {
      throw notALength(length);
    }
    LengthUnit unit = suffix.isEmpty() ? bareUnit : LengthUnit.ofSuffix(suffix);
    if (unit == null) {
      throw unknownUnit(length, suffix);
    }
    long nanos = nanos(length, numberEnd, unit);
    if (nanos > TaskCommand.MAX_NOMINAL_NANOS) {
      String reading = suffix.isEmpty() ? " (read as " + unit.suffix() + ")" : "";
      throw new IllegalArgumentException(
          "length " + VisibleText.quote(length) + reading + " is over 24 h, expected 0 to 24 h");
    }
    return nanos;
  }

  /**
   * A length as {@link #parseNanos} reads it back, exactly: {@code 0}, {@code 0.25us}, {@code
   * 10ms}, {@code 1.5s}, {@code 2m}.
   *
   * @param nanos nanoseconds, 0 or more
   */
  public static String text(long nanos) {
    return nanos == 0 ? "0" : text(nanos, "");
  }

  /**
   * The number, over 0, in the unit that suits it, exactly, with something between it and the unit.
   */
  static String text(long nanos, String separator) {
    LengthUnit unit = LengthUnit.US;
    for (LengthUnit candidate : LengthUnit.values()) {
      boolean exact = candidate != LengthUnit.M || nanos % candidate.nanos() == 0;
      if (nanos >= candidate.nanos() && exact) {
        unit = candidate;
      }
    }
    BigDecimal number = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit.nanos()));
    return number.stripTrailingZeros().toPlainString() + separator + unit.suffix();
  }

  private static int numberEnd(String length) {
    int end = 0;
    while (end < length.length() && isNumberCharacter(length.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNumberCharacter(char character) {
    return (character >= '0' && character <= '9') || character == '.';
  }

  private static long nanos(String length, int numberEnd, LengthUnit unit) {
    int point = length.indexOf('.');
    if (point >= 0 && (point == numberEnd - 1 || length.indexOf('.', point + 1) >= 0)) {
      throw notALength(length);
    }
    int digits = point < 0 ? numberEnd : numberEnd - 1;
    if (digits > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "number "
              + VisibleText.quote(length)
              + " has "
              + digits
              + " digits, expected at most "
              + MAX_DIGITS);
    }
    if (digits <= MAX_LONG_DIGITS) {
      long number = digitsAsLong(length, numberEnd);
      if (number <= Long.MAX_VALUE / unit.nanos()) {
        int decimals = point < 0 ? 0 : numberEnd - point - 1;
        return divideUp(number * unit.nanos(), POWERS_OF_TEN[decimals]);
      }
    }
    return exactNanos(new BigDecimal(length.substring(0, numberEnd)), unit);
  }

  private static long digitsAsLong(String length, int numberEnd) {
    long number = 0;
    for (int i = 0; i < numberEnd; i++) {
      char character = length.charAt(i);
      if (character != '.') {
        number = number * 10 + (character - '0');
      }
    }
    return number;
  }

  private static long divideUp(long dividend, long divisor) {
    long quotient = dividend / divisor;
    return quotient * divisor == dividend ? quotient : quotient + 1;
  }

  private static long exactNanos(BigDecimal number, LengthUnit unit) {
    BigDecimal nanos =
        number.multiply(BigDecimal.valueOf(unit.nanos())).setScale(0, RoundingMode.CEILING);
    return nanos.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  private static IllegalArgumentException notALength(String length) {
    if (length.isEmpty()) {
      return new IllegalArgumentException("no length, " + expected());
    }
    String wrong = length.startsWith("-") ? " is negative, " : " is not a length, ";
    return new IllegalArgumentException(VisibleText.quote(length) + wrong + expected());
  }

  private static IllegalArgumentException unknownUnit(String length, String suffix) {
    if (!suffix.chars().allMatch(Character::isLetter)) {
      return notALength(length);
    }
    return new IllegalArgumentException(
        "unknown unit "
            + VisibleText.quote(suffix)
            + " in "
            + VisibleText.quote(length)
            + ", expected "
            + LengthUnit.suffixes());
  }

  private static String expected() {
    return "expected a plain decimal number of 0 or more, alone or with "
        + LengthUnit.suffixes()
        + ", such as 0.01 or 10ms";
  }

  private static long[] powersOfTen() {
    long[] powers = new long[MAX_LONG_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** Whether a length that was read has no unit of its own. */
  static boolean isBare(String length) {
    return isNumberCharacter(length.charAt(length.length() - 1));
  }
}
