package dev.taskgauge.engine.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
  private static final double THRESHOLD = 0.02;
  private static final int TRIALS = 2_000;
  private static final double NOISE = 0.03;

  private final Random random = new Random(20_240_917);

  /** The figures are those of SciPy 1.17, ttest_ind(log c, log b, equal_var=False). */
  @Test
  void changeIsTheRatioOfGeometricMeansWithTheIntervalOfWelch() {
    Comparison comparison =
        Comparison.of(
            new SamplePair(List.of(100.0, 103.0, 98.0, 101.5), List.of(121.0, 117.0, 125.0)),
            THRESHOLD);

    assertThat(comparison.relativeChange()).isCloseTo(0.2022498901, within(1e-9));
    assertThat(interval(comparison).low()).isCloseTo(0.1244782629, within(1e-8));
    assertThat(interval(comparison).high()).isCloseTo(0.2854003904, within(1e-8));
    assertThat(comparison.verdict()).isEqualTo(Verdict.FASTER);
    assertThat(comparison.whyNoInterval()).isNull();
  }

  @Test
  void swappedSidesGiveTheInverseRatioAndTheOppositeVerdict() {
    List<Double> slow = List.of(100.0, 103.0, 98.0, 101.5);
    List<Double> fast = List.of(121.0, 117.0, 125.0);

    Comparison there = Comparison.of(new SamplePair(slow, fast), THRESHOLD);
    Comparison back = Comparison.of(new SamplePair(fast, slow), THRESHOLD);

    assertThat((1 + there.relativeChange()) * (1 + back.relativeChange()))
        .isCloseTo(1, within(1e-12));
    assertThat((1 + interval(there).low()) * (1 + interval(back).high()))
        .isCloseTo(1, within(1e-12));
    assertThat(back.verdict()).isEqualTo(Verdict.SLOWER);
  }

  @Test
  void changeThatMayBeWithinTheThresholdIsInconclusiveThoughItIsCertain() {
    SamplePair pair =
        new SamplePair(List.of(100.0, 100.1, 99.9, 100.0), List.of(101.5, 101.6, 101.4, 101.5));

    assertThat(interval(Comparison.of(pair, THRESHOLD)).low()).isPositive();
    assertThat(Comparison.of(pair, THRESHOLD).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(Comparison.of(pair, 0.01).verdict()).isEqualTo(Verdict.FASTER);
  }

  @Test
  void rangesThatDoNotOverlapAreNoVerdict() {
    SamplePair pair = new SamplePair(List.of(90.0, 95.0, 103.0), List.of(104.0, 110.0, 118.0));

    assertThat(Comparison.of(pair, THRESHOLD).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void valuesWithoutAnySpreadAreCompared() {
    Comparison slower =
        Comparison.of(new SamplePair(List.of(10.0, 10.0, 10.0), List.of(8.0, 8.0, 8.0)), THRESHOLD);
    Comparison same =
        Comparison.of(new SamplePair(List.of(0.1, 0.1, 0.1), List.of(0.1, 0.1, 0.1)), 0);

    assertThat(slower.relativeChange()).isCloseTo(-0.2, within(1e-12));
    assertThat(interval(slower).low()).isCloseTo(-0.2, within(1e-12));
    assertThat(interval(slower).high()).isCloseTo(-0.2, within(1e-12));
    assertThat(slower.verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(same.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(interval(same)).isEqualTo(new Interval(0, 0));
  }

  @Test
  void oneSideWithoutSpreadIsCompared() {
    Comparison comparison =
        Comparison.of(
            new SamplePair(List.of(10.0, 10.0, 10.0), List.of(12.0, 12.1, 11.9)), THRESHOLD);

    assertThat(comparison.verdict()).isEqualTo(Verdict.FASTER);
  }

  @Test
  void withTwoValuesOnASideThereIsAChangeButNoVerdict() {
    Comparison comparison =
        Comparison.of(new SamplePair(List.of(10.0, 10.0, 10.0), List.of(20.0, 20.0)), THRESHOLD);

    assertThat(comparison.relativeChange()).isCloseTo(1, within(1e-12));
    assertThat(comparison.relativeChange95()).isNull();
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.whyNoInterval())
        .isEqualTo(
            "a verdict needs 3 values on each side, and there are 3 of the base and 2 of the"
                + " candidate");
  }

  @Test
  void singleValuesHaveAChange() {
    Comparison comparison = Comparison.of(new SamplePair(List.of(10.0), List.of(5.0)), THRESHOLD);

    assertThat(comparison.relativeChange()).isCloseTo(-0.5, within(1e-12));
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void overallChangeIsTheGeometricMeanOfTheRatios() {
    Comparison comparison =
        Comparison.overall(
            List.of(
                new SamplePair(List.of(1.0, 1.0, 1.0), List.of(2.0, 2.0, 2.0)),
                new SamplePair(List.of(1e6, 1e6, 1e6), List.of(8e6, 8e6, 8e6))),
            THRESHOLD);

    assertThat(comparison.relativeChange()).isCloseTo(3, within(1e-12));
    assertThat(comparison.verdict()).isEqualTo(Verdict.FASTER);
  }

  @Test
  void severalPointsShowWhatNoneOfThemShowsAlone() {
    List<SamplePair> points =
        List.of(
            new SamplePair(List.of(96.0, 100.0, 104.0), List.of(101.0, 105.0, 109.0)),
            new SamplePair(List.of(192.0, 200.0, 208.0), List.of(203.0, 211.0, 219.0)),
            new SamplePair(List.of(384.0, 400.0, 416.0), List.of(406.0, 422.0, 438.0)),
            new SamplePair(List.of(700.0, 730.0, 760.0), List.of(740.0, 770.0, 800.0)));

    assertThat(points)
        .allSatisfy(
            point ->
                assertThat(Comparison.of(point, 0.01).verdict()).isEqualTo(Verdict.INCONCLUSIVE));
    assertThat(Comparison.overall(points, 0.01).verdict()).isEqualTo(Verdict.FASTER);
  }

  @Test
  void overallVerdictNamesThePointThatHasTooFewValues() {
    SamplePair enough = new SamplePair(List.of(1.0, 1.0, 1.0), List.of(2.0, 2.0, 2.0));
    SamplePair tooFew = new SamplePair(List.of(1.0), List.of(2.0, 2.0, 2.0));

    Comparison comparison = Comparison.overall(List.of(enough, tooFew), THRESHOLD);

    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.relativeChange()).isCloseTo(1, within(1e-12));
    assertThat(comparison.whyNoInterval()).startsWith("point 2: a verdict needs 3 values");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void equalsAreSeldomCalledDifferent(int count) {
    long alarms =
        IntStream.range(0, TRIALS)
            .mapToObj(trial -> Comparison.of(noisyPair(100, 100, count), THRESHOLD))
            .filter(comparison -> comparison.verdict() != Verdict.INCONCLUSIVE)
            .count();

    assertThat(alarms).isLessThan(TRIALS / 20);
  }

  @Test
  void equalSweepsOfManyPointsAreSeldomCalledDifferent() {
    long alarms =
        IntStream.range(0, TRIALS)
            .mapToObj(trial -> Stream.generate(() -> noisyPair(100, 100, 3)).limit(10).toList())
            .map(points -> Comparison.overall(points, 0))
            .filter(comparison -> comparison.verdict() != Verdict.INCONCLUSIVE)
            .count();

    // Without a threshold it is what the 95 % of the interval leave, within chance.
    assertThat(alarms).isBetween(TRIALS * 3L / 100, TRIALS * 7L / 100);
  }

  @Test
  void slowDownByAFifthIsNearlyAlwaysFound() {
    long found =
        IntStream.range(0, TRIALS)
            .mapToObj(trial -> Comparison.of(noisyPair(100, 80, 5), THRESHOLD))
            .filter(comparison -> comparison.verdict() == Verdict.SLOWER)
            .count();

    assertThat(found).isGreaterThan(TRIALS * 95L / 100);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5})
  void intervalHoldsTheTrueChangeAsOftenAsItSays(int count) {
    long held =
        IntStream.range(0, TRIALS)
            .mapToObj(trial -> Comparison.of(noisyPair(100, 110, count), THRESHOLD))
            .filter(comparison -> interval(comparison).contains(0.1))
            .count();

    assertThat(held).isBetween(TRIALS * 93L / 100, TRIALS * 98L / 100);
  }

  @Test
  void refusesWhatCanNotBeCompared() {
    SamplePair pair = new SamplePair(List.of(1.0), List.of(1.0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(pair, Double.NaN))
        .withMessage("noise threshold NaN: expected 0 or above and below 1");
    assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of(pair, -0.01));
    assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of(pair, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.overall(List.of(), THRESHOLD))
        .withMessage("no points to compare: expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SamplePair(List.of(), List.of(1.0)))
        .withMessage("base has no values: expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SamplePair(List.of(1.0), List.of(1.0, 0.0)))
        .withMessage("candidate value 2 is 0.0: expected a finite number above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SamplePair(List.of(Double.POSITIVE_INFINITY), List.of(1.0)));
  }

  private SamplePair noisyPair(double base, double candidate, int count) {
    return new SamplePair(noisy(base, count), noisy(candidate, count));
  }

  private List<Double> noisy(double center, int count) {
    return Stream.generate(() -> center * (1 + NOISE * random.nextGaussian()))
        .limit(count)
        .toList();
  }

  private static Interval interval(Comparison comparison) {
    return Objects.requireNonNull(comparison.relativeChange95());
  }
}
