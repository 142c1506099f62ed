package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of the history, without a window and at a time of the test. */
final class HistoryFilterModelTest {
  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  private final HistoryFilterModel filter =
      new HistoryFilterModel(Clock.fixed(NOW, ZoneId.of("Europe/Zurich")));

  private static ExperimentRow row(Instant startedAt, int runs, @Nullable Duration length) {
    ExperimentRow.Lengths lengths =
        length == null ? null : new ExperimentRow.Lengths(length.toNanos(), length.toNanos());
    return new ExperimentRow(
        Path.of("x"),
        "x",
        startedAt,
        "LOCAL",
        "",
        lengths,
        "1",
        1,
        runs,
        null,
        ExperimentState.FINISHED,
        null,
        null,
        "");
  }

  private boolean shows(ExperimentRow row) {
    return filter.wantedProperty().get().test(row);
  }

  private boolean showsHoursAgo(long hours) {
    return shows(row(NOW.minus(Duration.ofHours(hours)), 1, null));
  }

  @ParameterizedTest
  @CsvSource({"DAY, 24", "WEEK, 168", "MONTH, 720"})
  void spansGoBackFromNow(HistorySpan span, long hours) {
    assertThat(showsHoursAgo(100_000)).isTrue();
    assertThat(filter.activeProperty().get()).isFalse();

    filter.spanProperty().set(span);

    assertThat(showsHoursAgo(hours)).isTrue();
    assertThat(showsHoursAgo(hours + 1)).isFalse();
    assertThat(filter.activeProperty().get()).isTrue();
  }

  @Test
  void daysAreThoseOfThisPlaceAndBothBelongToIt() {
    filter.spanProperty().set(HistorySpan.DAYS);
    filter.fromDayProperty().set(LocalDate.of(2026, 3, 1));
    filter.toDayProperty().set(LocalDate.of(2026, 3, 2));

    // In Zurich it is an hour later.
    assertThat(shows(row(Instant.parse("2026-02-28T22:59:59Z"), 1, null))).isFalse();
    assertThat(shows(row(Instant.parse("2026-02-28T23:00:00Z"), 1, null))).isTrue();
    assertThat(shows(row(Instant.parse("2026-03-02T22:59:59Z"), 1, null))).isTrue();
    assertThat(shows(row(Instant.parse("2026-03-02T23:00:00Z"), 1, null))).isFalse();

    filter.fromDayProperty().set(null);
    assertThat(showsHoursAgo(100_000)).isTrue();
    filter.fromDayProperty().set(LocalDate.of(2026, 3, 3));
    assertThat(filter.problemProperty().get())
        .isEqualTo("days 2026-03-03 to 2026-03-02: expected the earlier day first");
    assertThat(showsHoursAgo(100_000)).as("what is wrong bounds nothing").isTrue();
  }

  @Test
  void runsAndLengthsAreBoundedOnEitherSide() {
    ExperimentRow few = row(NOW, 3, Duration.ofMillis(1));
    ExperimentRow many = row(NOW, 45, Duration.ofSeconds(1));
    ExperimentRow file = row(NOW, 12, null);

    filter.fewestRunsProperty().set(" 12 ");
    assertThat(List.of(few, many, file)).filteredOn(this::shows).containsExactly(many, file);
    filter.mostRunsProperty().set("12");
    assertThat(List.of(few, many, file)).filteredOn(this::shows).containsExactly(file);
    filter.clear();

    filter.longestTaskProperty().set("1");
    assertThat(List.of(few, many, file)).filteredOn(this::shows).containsExactly(few);
    filter.longestTaskProperty().set("2 s");
    filter.shortestTaskProperty().set("500us");
    assertThat(List.of(few, many, file)).filteredOn(this::shows).containsExactly(few, many);
    filter.clear();

    assertThat(List.of(few, many, file)).allMatch(this::shows);
    assertThat(filter.activeProperty().get()).isFalse();
  }

  @Test
  void aSearchOverLengthsIsFoundByAnyOfThem() {
    ExperimentRow search =
        new ExperimentRow(
            Path.of("x"),
            "x",
            NOW,
            "",
            "",
            new ExperimentRow.Lengths(1_000, 1_000_000_000),
            "1",
            1,
            1,
            null,
            ExperimentState.FINISHED,
            null,
            null,
            "");
    filter.shortestTaskProperty().set("9ms");
    filter.longestTaskProperty().set("11ms");

    assertThat(shows(search)).isTrue();
    filter.longestTaskProperty().set("10s");
    filter.shortestTaskProperty().set("2s");
    assertThat(shows(search)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "many, '', '', '', runs: 'many': expected a whole number",
    "9, 3, '', '', runs 9 to 3: expected the smaller one first",
    "'', '', 1 parsec, '', 'task length: unknown unit \"parsec\" in \"1parsec\", expected '",
    "'', '', 1s, 1ms, task length 1s to 1ms: expected the smaller one first",
  })
  void whatIsWrongIsNamed(String few, String most, String shortest, String longest, String says) {
    filter.fewestRunsProperty().set(few);
    filter.mostRunsProperty().set(most);
    filter.shortestTaskProperty().set(shortest);
    filter.longestTaskProperty().set(longest);

    assertThat(filter.problemProperty().get()).startsWith(says);
    assertThat(showsHoursAgo(1)).isTrue();
  }

  @Test
  void aThousandAreFilteredWhileOneTypes() {
    List<ExperimentRow> rows = new ArrayList<>();
    IntStream.range(0, 1_000)
        .forEach(
            i ->
                rows.add(
                    row(NOW.minus(Duration.ofHours(i)), i % 50, Duration.ofMillis(1 + i % 100))));
    filter.spanProperty().set(HistorySpan.MONTH);
    filter.fewestRunsProperty().set("10");
    filter.longestTaskProperty().set("50ms");

    long startNanos = System.nanoTime();
    long found = rows.stream().filter(this::shows).count();
    long elapsedMillis = (System.nanoTime() - startNanos) / 1_000_000;

    assertThat(found).isBetween(1L, 720L);
    assertThat(elapsedMillis).as("ms, on a machine that does other things too").isLessThan(500);
  }
}
