package dev.taskgauge.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.taskgauge.engine.measure.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultComparisonTest {
  @Test
  void saysOfEachSideWhatBecameOfIt() {
    ResultComparison comparison =
        ResultComparison.of(
            results(Samples.side("a", 100, 101, 99), Samples.side("b", 100, 101, 99)),
            results(Samples.side("a", 150, 151, 149), Samples.side("b", 50, 51, 49)),
            0.05);

    assertThat(comparison.rows())
        .extracting(ResultComparison.Row::side, ResultComparison.Row::judgement)
        .containsExactly(tuple("a", Judgement.BETTER), tuple("b", Judgement.WORSE));
    assertThat(comparison.isAnythingWorse()).isTrue();
    assertThat(comparison.toMarkdown())
        .contains("| 1 thread | `a` | tasks/s | +50.0 % (+47.", "| better |", "| worse |");
  }

  @ParameterizedTest
  @CsvSource({
    "0.06, 0.2, true, BETTER",
    "0.06, 0.2, false, WORSE",
    "-0.2, -0.06, true, WORSE",
    "-0.2, -0.06, false, BETTER",
    "-0.05, 0.05, true, SAME",
    "0.04, 0.2, true, UNCLEAR",
    "-0.2, 0.2, true, UNCLEAR",
  })
  void judgesByTheWholeInterval(
      double low, double high, boolean higherIsBetter, Judgement expected) {
    Metric metric = new Metric("x", "x", higherIsBetter, 0);

    assertThat(ResultComparison.judge(metric, new Interval(low, high), 0.05)).isEqualTo(expected);
  }

  @Test
  void tooFewRepetitionsAreUnclear() {
    ResultComparison comparison =
        ResultComparison.of(
            results(Samples.side("a", 100, 100)), results(Samples.side("a", 200, 200)), 0.05);

    assertThat(comparison.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.judgement()).isEqualTo(Judgement.UNCLEAR);
              assertThat(row.change95()).isNull();
              assertThat(row.change()).isEqualTo(1.0, within(1e-9));
            });
    assertThat(comparison.isAnythingWorse()).isFalse();
  }

  @Test
  void namesWhatOnlyOneHas() {
    ResultComparison comparison =
        ResultComparison.of(
            results(Samples.side("a", 1, 1, 1)), results(Samples.side("b", 1, 1, 1)), 0.05);

    assertThat(comparison.rows()).isEmpty();
    assertThat(comparison.left())
        .containsExactly("1 thread, a: only in the first", "1 thread, b: only in the second");
  }

  @Test
  void refusesOtherComparisons() {
    Results one = results(Samples.side("a", 1));
    Results other =
        new Results(
            Results.VERSION, "metg", one.settings(), one.machine(), one.metrics(), one.lines());

    assertThatThrownBy(() -> ResultComparison.of(one, other, 0.05))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("results of local-noop and of metg: expected two of the same comparison");
  }

  private static Results results(SideResult... sides) {
    return Samples.results(new LineResult("1 thread", List.of(sides)));
  }
}
