package dev.taskgauge.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskLengthTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0, 0",
    "00, 0",
    "10, 10000000000",
    "0010, 10000000000",
    "0.01, 10000000",
    ".5, 500000000",
    "10ms, 10000000",
    "10 ms, 10000000",
    "' 10ms ', 10000000",
    "0.5us, 500",
    "1.5m, 90000000000",
    "24s, 24000000000",
    "86400, 86400000000000",
    "1440m, 86400000000000",
    "0.30000000000000004, 300000001",
    "0.000000001, 1",
    "0.0000000001, 1",
    "0.0000000000000000000000000000000000001m, 1",
    "0.123456789012345678, 123456790",
  })
  void readsExactlyAndRoundsUp(String text, long expectedNanos) {
    assertThat(TaskLength.parseNanos(text, LengthUnit.S)).isEqualTo(expectedNanos);
  }

  @ParameterizedTest
  @CsvSource({"US, 2500", "MS, 2500000", "S, 2500000000", "M, 150000000000"})
  void readsABareNumberInTheUnitGiven(LengthUnit unit, long expectedNanos) {
    assertThat(TaskLength.parseNanos("2.5", unit)).isEqualTo(expectedNanos);
    assertThat(TaskLength.parseNanos("2.5ms", unit)).isEqualTo(2_500_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|no length, expected",
        "-5|\"-5\" is negative, expected a plain decimal number of 0 or more",
        "-0|\"-0\" is negative",
        "+5|\"+5\" is not a length",
        "NaN|\"NaN\" is not a length",
        "Infinity|\"Infinity\" is not a length",
        "-Infinity|\"-Infinity\" is negative",
        "1e3|\"1e3\" is not a length",
        "1e-05|\"1e-05\" is not a length",
        "0x10|\"0x10\" is not a length",
        "0,01|\"0,01\" is not a length",
        "1_000|\"1_000\" is not a length",
        "1.|\"1.\" is not a length",
        ".|\".\" is not a length",
        "1.2.3|\"1.2.3\" is not a length",
        "..|\"..\" is not a length",
        "1..2|\"1..2\" is not a length",
        "1h|unknown unit \"h\" in \"1h\", expected us, ms, s or m",
        "10MS|unknown unit \"MS\" in \"10MS\"",
        "1f|unknown unit \"f\" in \"1f\"",
        "10 ms s|\"10 ms s\" is not a length",
        "ms|\"ms\" is not a length",
        "86400.000000001|length \"86400.000000001\" (read as s) is over 24 h, expected 0 to 24 h",
        "1441m|length \"1441m\" is over 24 h",
        "9223372036854775807|is over 24 h",
        "99999999999999999999999999999999m|is over 24 h",
        "0.00000000000000000000000000000000000000001|has 42 digits, expected at most 40",
        "١٠|is not a length",
      })
  void refuses(String text, String expectedMessage) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TaskLength.parseNanos(text, LengthUnit.S))
        .withMessageContaining(expectedMessage);
  }

  @Test
  void refusesALongTextWithAShortMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TaskLength.parseNanos("9".repeat(5_000), LengthUnit.S))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithDecimalArithmetic(long seed) {
    List<LengthUnit> units = List.of(LengthUnit.values());
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      LengthUnit unit = units.get(random.nextInt(units.size()));
      String text =
          random.nextInt(1_000)
              + "."
              + Long.toString(random.nextLong() >>> 1).substring(random.nextInt(10));
      BigDecimal nanos =
          new BigDecimal(text)
              .multiply(BigDecimal.valueOf(unit.nanos()))
              .setScale(0, RoundingMode.CEILING);

      assertThat(TaskLength.parseNanos(text + unit.suffix(), LengthUnit.S))
          .as("%s%s", text, unit.suffix())
          .isEqualTo(nanos.longValueExact());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0.001us",
    "1500, 1.5us",
    "10000000, 10ms",
    "1500000000, 1.5s",
    "60000000000, 1m",
    "90000000000, 90s",
    "1200000000000, 20m",
    "86400000000000, 1440m",
    "86399999999999, 86399.999999999s",
  })
  void writes(long nanos, String expectedText) {
    assertThat(TaskLength.text(nanos)).isEqualTo(expectedText);
  }

  @Test
  void readsBackWhatItWrites() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      long nanos =
          (random.nextLong() >>> 1 >>> random.nextInt(62)) % TaskCommand.MAX_NOMINAL_NANOS + 1;
      assertThat(TaskLength.parseNanos(TaskLength.text(nanos), LengthUnit.M)).isEqualTo(nanos);
      assertThat(TaskLength.parseNanos(TaskLength.text(nanos, " "), LengthUnit.M)).isEqualTo(nanos);
    }
  }
}
