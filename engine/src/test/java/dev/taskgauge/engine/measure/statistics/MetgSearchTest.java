package dev.taskgauge.engine.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.taskgauge.engine.measure.statistics.MetgResult.Found;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetgSearchTest {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;

  /** Each task costs this on top of its length: the efficiency is 50 % where both are equal. */
  private static final long OVERHEAD_NANOS = 37 * MICRO;

  private final MetgRange range = new MetgRange(MICRO, SECOND, MILLI);

  @ParameterizedTest
  @CsvSource({"0.5, 37000", "0.9, 333000", "0.2, 9250"})
  void findsWhereTheEfficiencyCrossesTheTarget(double target, long expectedNanos) {
    MetgSearch search = new MetgSearch(target, range, 0.1);

    measureAll(search, MetgSearchTest::efficiency);

    assertThat(search.result())
        .asInstanceOf(type(Found.class))
        .satisfies(
            found -> {
              assertThat(found.lowNanos()).isLessThan(expectedNanos);
              assertThat(found.highNanos()).isGreaterThanOrEqualTo(expectedNanos);
              assertThat(found.highNanos()).isLessThanOrEqualTo((long) (found.lowNanos() * 1.1));
              // Between two points so near to each other the curve is nearly straight.
              assertThat((double) found.lengthNanos())
                  .isCloseTo((double) expectedNanos, within(expectedNanos * 0.001));
            });
  }

  @ParameterizedTest
  @ValueSource(longs = {MICRO, 3 * MICRO, 40 * MICRO, MILLI, SECOND})
  void findsItFromAnyFirstLength(long startNanos) {
    MetgSearch search = new MetgSearch(0.5, new MetgRange(MICRO, SECOND, startNanos), 0.1);

    measureAll(search, MetgSearchTest::efficiency);

    assertThat(search.result())
        .asInstanceOf(type(Found.class))
        .satisfies(
            found ->
                assertThat((double) found.lengthNanos())
                    .isCloseTo(OVERHEAD_NANOS, within(OVERHEAD_NANOS * 0.001)));
  }

  @Test
  void stepsByFourAndThenHalvesOnALogarithmicScale() {
    MetgSearch search = new MetgSearch(0.5, range, 0.5);

    measureNext(search, 1_000_000, 0.96);
    measureNext(search, 250_000, 0.87);
    measureNext(search, 62_500, 0.63);
    measureNext(search, 15_625, 0.30);
    measureNext(search, 31_250, 0.46);
    measureNext(search, 44_194, 0.54);

    assertThat(search.nextLengthNanos()).isEmpty();
    assertThat(search.result())
        .asInstanceOf(type(Found.class))
        .isEqualTo(new Found(37_163, 31_250, 44_194));
  }

  @Test
  void longTasksAreNotRunWhereShortOnesAreEnough() {
    MetgSearch search = new MetgSearch(0.5, new MetgRange(MICRO, 100 * SECOND, 4 * MICRO), 0.1);

    measureAll(search, MetgSearchTest::efficiency);

    assertThat(search.points()).allMatch(point -> point.lengthNanos() < 4 * OVERHEAD_NANOS);
  }

  @Test
  void keepsAllPointsShortestFirst() {
    MetgSearch search = new MetgSearch(0.5, range, 0.1);

    int count = measureAll(search, MetgSearchTest::efficiency);

    assertThat(search.points())
        .hasSize(count)
        .isSortedAccordingTo((a, b) -> Long.compare(a.lengthNanos(), b.lengthNanos()))
        .allMatch(point -> point.efficiency() == efficiency(point.lengthNanos()));
  }

  @Test
  void asksForTheSameLengthUntilItWasMeasured() {
    MetgSearch search = new MetgSearch(0.5, range, 0.1);

    assertThat(search.nextLengthNanos()).hasValue(MILLI);
    assertThat(search.nextLengthNanos()).hasValue(MILLI);
    assertThat(search.result()).isEqualTo(new MetgResult.NotYet());
    assertThat(search.points()).isEmpty();
  }

  @Test
  void evenTheShortestTasksMayReachTheTarget() {
    MetgSearch search = new MetgSearch(0.5, range, 0.1);

    measureAll(search, length -> 0.99);

    assertThat(search.result()).isEqualTo(new MetgResult.BelowShortest(MICRO));
    assertThat(search.points().get(0).lengthNanos()).isEqualTo(MICRO);
  }

  @Test
  void evenTheLongestTasksMayNotReachTheTarget() {
    MetgSearch search = new MetgSearch(0.5, range, 0.1);

    measureAll(search, length -> 0.49);

    assertThat(search.result()).isEqualTo(new MetgResult.AboveLongest(SECOND));
  }

  @Test
  void efficiencyEqualToTheTargetReachesIt() {
    MetgSearch search = new MetgSearch(0.5, new MetgRange(MICRO, MICRO), 0.1);

    measureNext(search, MICRO, 0.5);

    assertThat(search.result()).isEqualTo(new MetgResult.BelowShortest(MICRO));
  }

  @Test
  void oneLengthIsARange() {
    MetgSearch search = new MetgSearch(0.5, new MetgRange(MILLI, MILLI), 0.1);

    measureNext(search, MILLI, 0.4);

    assertThat(search.result()).isEqualTo(new MetgResult.AboveLongest(MILLI));
  }

  @Test
  void endsAtNeighboursWhereATenthIsLessThanANanosecond() {
    MetgSearch search = new MetgSearch(0.5, new MetgRange(1, 1_000, 16), 0.1);

    measureAll(search, length -> length >= 6 ? 0.6 : 0.4);

    assertThat(search.result())
        .asInstanceOf(type(Found.class))
        .satisfies(
            found -> {
              assertThat(found.lowNanos()).isEqualTo(5);
              assertThat(found.highNanos()).isEqualTo(6);
            });
  }

  @Test
  void withNoiseTheResultIsOffByNoMoreThanTheNoiseAccountsFor() {
    Random random = new Random(11);
    for (int trial = 0; trial < 500; trial++) {
      MetgSearch search = new MetgSearch(0.5, range, 0.1);

      measureAll(search, length -> efficiency(length) * (1 + 0.03 * random.nextGaussian()));

      // A factor 1.03 in efficiency is one of 1.06 in length there; four of them, and a bracket.
      assertThat(search.result())
          .asInstanceOf(type(Found.class))
          .satisfies(
              found ->
                  assertThat((double) found.lengthNanos())
                      .isBetween(OVERHEAD_NANOS / 1.4, OVERHEAD_NANOS * 1.4));
    }
  }

  @Test
  void whateverIsMeasuredTheSearchEndsInTheStatedNumberOfSteps() {
    Random random = new Random(12);
    for (int trial = 0; trial < 5_000; trial++) {
      MetgSearch search = randomSearch(random);

      int count = measureAll(search, length -> random.nextDouble());

      assertThat(count).isLessThanOrEqualTo(search.mostMeasurements());
      assertThat(search.result()).isNotInstanceOf(MetgResult.NotYet.class);
      if (search.result() instanceof Found found) {
        assertThat(found.lengthNanos()).isBetween(found.lowNanos(), found.highNanos());
      }
    }
  }

  @Test
  void lengthsOfAnyLongDoNotOverflow() {
    MetgSearch search = new MetgSearch(0.5, new MetgRange(1, Long.MAX_VALUE, MILLI), 0.1);

    assertThat(measureAll(search, length -> 0.1)).isLessThanOrEqualTo(search.mostMeasurements());
    assertThat(search.result()).isEqualTo(new MetgResult.AboveLongest(Long.MAX_VALUE));
  }

  @Test
  void usualSearchTakesAboutAsManyRunsAsItSays() {
    assertThat(new MetgSearch(0.5, range, 0.1).mostMeasurements()).isEqualTo(11);
  }

  @Test
  void startsInTheMiddleUnlessToldOtherwise() {
    assertThat(new MetgRange(MICRO, SECOND).startNanos()).isEqualTo(MILLI);
  }

  @Test
  void refusesAMeasurementThatWasNotAskedFor() {
    MetgSearch search = new MetgSearch(0.5, new MetgRange(MILLI, MILLI), 0.1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> search.measured(7, 0.5))
        .withMessage("a measurement of 7 ns: expected 1000000 ns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> search.measured(MILLI, Double.NaN))
        .withMessage("efficiency NaN: expected a finite number, 0 or above");
    assertThatIllegalArgumentException().isThrownBy(() -> search.measured(MILLI, -0.1));
    search.measured(MILLI, 0.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> search.measured(MILLI, 0.5))
        .withMessage("a measurement of 1000000 ns: expected none, the search is over");
  }

  @Test
  void refusesSettingsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MetgSearch(1, range, 0.1))
        .withMessage("target efficiency 1.0: expected above 0 and below 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new MetgSearch(0, range, 0.1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MetgSearch(0.5, range, 0))
        .withMessage("METG tolerance 0.0: expected a finite number above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MetgRange(0, SECOND))
        .withMessage("shortest length 0 ns: expected 1 ns or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MetgRange(MILLI, MICRO))
        .withMessage("longest length 1000 ns: expected 1000000 ns, the shortest, or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MetgRange(MICRO, MILLI, SECOND))
        .withMessage("first length 1000000000 ns: expected 1000 to 1000000 ns");
  }

  private static MetgSearch randomSearch(Random random) {
    long shortest = 1 + (long) Math.exp(random.nextDouble() * 10);
    long longest = shortest + (long) Math.exp(random.nextDouble() * 25);
    long start =
        shortest + (long) (random.nextDouble() * random.nextDouble() * (longest - shortest));
    double tolerance = Math.exp(-6 * random.nextDouble());
    return new MetgSearch(0.5, new MetgRange(shortest, longest, start), tolerance);
  }

  private static double efficiency(long lengthNanos) {
    return (double) lengthNanos / (lengthNanos + OVERHEAD_NANOS);
  }

  private static void measureNext(MetgSearch search, long expectedNanos, double efficiency) {
    assertThat(search.nextLengthNanos()).hasValue(expectedNanos);
    search.measured(expectedNanos, efficiency);
  }

  private static int measureAll(MetgSearch search, LongToDoubleFunction efficiency) {
    int count = 0;
    while (search.nextLengthNanos().isPresent()) {
      long length = search.nextLengthNanos().getAsLong();
      search.measured(length, efficiency.applyAsDouble(length));
      count++;
    }
    return count;
  }
}
