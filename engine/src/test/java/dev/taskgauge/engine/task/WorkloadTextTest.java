package dev.taskgauge.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1 ns",
    "250, 250 ns",
    "999, 999 ns",
    "1000, 1 µs",
    "1500, 1.5 µs",
    "999499, 999 µs",
    "999500, 1 ms",
    "10000000, 10 ms",
    "12345678, 12.3 ms",
    "999600000, 1 s",
    "1500000000, 1.5 s",
    "10000000000, 10 s",
    "59940000000, 59.9 s",
    "59970000000, 1 min",
    "60000000000, 1 min",
    "80900000000, 1 min 20 s",
    "3599999999999, 59 min 59 s",
    "3600000000000, 1 h",
    "10000000000000, 2 h 46 min",
    "86399999999999, 23 h 59 min",
    "86400000000000, 1 d",
    "273600000000000, 3 d 4 h",
    "9223372036854775807, '106,751 d 23 h'",
    "-1500000000, -1.5 s",
    "-9223372036854775808, '-106,751 d 23 h'",
  })
  void writesLengthsAsPeopleDo(long nanos, String expected) {
    assertThat(WorkloadText.duration(nanos)).isEqualTo(expected);
  }

  @Test
  void describesEqualTasks() {
    Workload workload = Workload.of(TaskCommand.sleep(10_000_000_000L), 16_000);

    assertThat(WorkloadText.describe(workload, 16))
        .isEqualTo("16,000 tasks, each sleep 10 s; ideal 2 h 46 min on 16 workers");
    assertThat(WorkloadText.describe(Workload.of(TaskCommand.cpu(1_234_567), 1), 1))
        .isEqualTo("1 task, cpu 1.234567 ms; ideal 1.23 ms on 1 worker");
    assertThat(WorkloadText.describe(Workload.of(TaskCommand.sleep(90_000_000_000L), 2), 1_000))
        .isEqualTo("2 tasks, each sleep 1 min 30 s; ideal 1 min 30 s on 1,000 workers");
  }

  @Test
  void describesTasksWithoutALength() {
    assertThat(WorkloadText.describe(Workload.of(TaskCommand.sleep(0), 10_000), 16))
        .isEqualTo("10,000 tasks, each sleep 0; no ideal time");
  }

  @Test
  void describesMixedTasks() {
    Workload.Builder lengths = new Workload.Builder();
    lengths.add(TaskCommand.sleep(1_000_000), 800).add(TaskCommand.sleep(2_000_000_000L), 400);
    assertThat(WorkloadText.describe(lengths.build(), 16))
        .isEqualTo(
            "1,200 tasks, sleep 1 ms to 2 s, 13 min 20 s together; ideal 50.1 s on 16 workers");

    Workload.Builder both = new Workload.Builder();
    both.add(TaskCommand.sleep(0), 2).add(TaskCommand.cpu(2_000_000_000L), 1);
    assertThat(WorkloadText.describe(both.build(), 16))
        .isEqualTo("3 tasks, sleep and cpu, 0 to 2 s, 2 s together; ideal 2 s on 16 workers");

    Workload.Builder kinds = new Workload.Builder();
    kinds.add(TaskCommand.sleep(5_000), 2).add(TaskCommand.cpu(5_000), 1);
    assertThat(WorkloadText.describe(kinds.build(), 2))
        .isEqualTo("3 tasks, sleep and cpu, each 5 µs; ideal 7.5 µs on 2 workers");
  }

  @Test
  void roundsTheShareOfAWorkerUp() {
    assertThat(WorkloadText.describe(Workload.of(TaskCommand.sleep(1), 3), 2))
        .isEqualTo("3 tasks, each sleep 1 ns; ideal 2 ns on 2 workers");
  }

  @Test
  void saysHowBareNumbersWereRead() {
    Workload workload = Workload.of(TaskCommand.sleep(10_000_000_000L), 16_000);
    String described = "16,000 tasks, each sleep 10 s; ideal 2 h 46 min on 16 workers";

    assertThat(WorkloadText.describe(new WorkloadFile(workload, LengthUnit.S, true), 16))
        .isEqualTo(described + "; --unit ms if these are milliseconds");
    assertThat(WorkloadText.describe(new WorkloadFile(workload, LengthUnit.MS, true), 16))
        .isEqualTo(described + "; bare numbers read as ms");
    assertThat(WorkloadText.describe(new WorkloadFile(workload, LengthUnit.S, false), 16))
        .isEqualTo(described);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "tr-TR"})
  void writesTheSameInEveryLocale(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(WorkloadText.describe(Workload.of(TaskCommand.sleep(1_500_000), 12_345), 2_000))
          .isEqualTo("12,345 tasks, each sleep 1.5 ms; ideal 9.26 ms on 2,000 workers");
    } finally {
      Locale.setDefault(before);
    }
  }
}
