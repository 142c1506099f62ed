package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.result.Golden;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.SampleRuns;
import dev.taskgauge.engine.result.SampleSqsRuns;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextReportTest {
  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void reportIsSealed(Locale locale) throws IOException {
    assertSealed("report.txt", Golden.under(locale, () -> everything(SampleRuns.all())));
  }

  @ParameterizedTest
  @MethodSource("dev.taskgauge.engine.result.Golden#locales")
  void reportOfSqsRunsIsSealed(Locale locale) throws IOException {
    assertSealed("report-sqs.txt", Golden.under(locale, () -> everything(SampleSqsRuns.all())));
  }

  private void assertSealed(String name, String report) {
    Golden.assertMatches(getClass(), name, report);
    assertThat(report.lines()).allMatch(line -> line.length() <= TextReport.MAX_COLUMNS);
  }

  private static String everything(List<RunRecord> runs) {
    StringBuilder text = new StringBuilder();
    for (RunRecord run : runs) {
      text.append(TextReport.run(run)).append('\n');
    }
    return text.append(TextReport.table(runs)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "0, $0",
    "0.0000004, $0.0000004",
    "0.00123456, $0.00123",
    "0.0123, $0.0123",
    "0.41, $0.41",
    "0.4, $0.40",
    "0.99951, $1.00",
    "1.005, $1.01",
    "1234.5, '$1,234.50'"
  })
  void dollarsComeInCentsOrInThreeDigits(BigDecimal usd, String text) {
    assertThat(ReportNumbers.dollars(usd)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 10", "15.5, 15.50", "9.7245, 9.725", "1234567.5, '1,234,568'"})
  void quantitiesAreWholeWhereTheyAre(double quantity, String text) {
    assertThat(ReportNumbers.quantity(quantity)).isEqualTo(text);
  }

  @Test
  void sharesAddUpToTheWhole() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      long[] parts = random.longs(7, 0, 1L << random.nextInt(1, 60)).toArray();
      parts[0]++;
      assertThat(Arrays.stream(TimeShares.tenthsOfPercent(parts)).sum()).isEqualTo(1000);
    }
    assertThat(TimeShares.tenthsOfPercent(1, 1, 1)).containsExactly(333, 334, 333);
    assertThat(TimeShares.tenthsOfPercent(0, 0)).containsExactly(0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "280, 280 ns",
    "999, 999 ns",
    "12345, 12.35 µs",
    "10070000, 10.07 ms",
    "1000000000, 1.000 s",
    "119994000000, 120.0 s",
    "125000000000, 2 min 5 s",
    "10000000000000, 2 h 46 min"
  })
  void timesComeInTheUnitThatSuits(long nanos, String text) {
    assertThat(ReportNumbers.duration(nanos)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 0.5000", "98.64, 98.64", "999.9, 999.9", "18600.4, '18,600'"})
  void throughputs(double tasksPerSecond, String text) {
    assertThat(ReportNumbers.perSecond(tasksPerSecond)).isEqualTo(text);
  }
}
