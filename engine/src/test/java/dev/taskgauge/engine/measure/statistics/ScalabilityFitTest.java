package dev.taskgauge.engine.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.taskgauge.engine.measure.statistics.ScalabilityFit.Fitted;
import dev.taskgauge.engine.measure.statistics.ScalabilityFit.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalabilityFitTest {
  /** Sun SPARCcenter 2000 in the SPEC SDM 91 benchmark: data set specsdm91 of R package usl. */
  private static final int[] SDM91_LOADS = {1, 18, 36, 72, 108, 144, 216};

  private static final double[] SDM91 = {64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2};

  /** Gunther's ray tracer: data set raytracer of R package usl. */
  private static final int[] RAYTRACER_PROCESSORS = {1, 4, 8, 12, 16, 20, 24, 28, 32, 48, 64};

  private static final double[] RAYTRACER = {20, 78, 130, 170, 190, 200, 210, 230, 260, 280, 310};

  /** README of R package usl by S. Möding, github.com/smoeding/usl, output of summary(). */
  @Test
  void findsThePublishedLawOfSdm91() {
    Fitted fitted = fitted(points(SDM91_LOADS, SDM91));

    assertThat(fitted.lambda().value()).isCloseTo(89.9952330, within(0.0001));
    assertThat(fitted.lambda().standardError()).isCloseTo(14.2134894, within(0.0001));
    assertThat(fitted.sigma().value()).isCloseTo(0.0277285, within(0.0000001));
    assertThat(fitted.sigma().standardError()).isCloseTo(0.0091217, within(0.0000001));
    assertThat(fitted.kappa().value()).isCloseTo(0.0001044, within(0.0000001));
    assertThat(fitted.kappa().standardError()).isCloseTo(0.0000199, within(0.0000001));
    assertThat(fitted.residualStandardError()).isCloseTo(82.8, within(0.05));
  }

  /** The same package, tests/fitted.Rout.save and tests/peak-scalability.Rout.save. */
  @Test
  void predictsThePublishedThroughputsAndPeakOfSdm91() {
    Fitted fitted = fitted(points(SDM91_LOADS, SDM91));
    double[] published = {90, 1078, 1541, 1850, 1879, 1822, 1646};

    for (int i = 0; i < published.length; i++) {
      assertThat(fitted.predicted(SDM91_LOADS[i])).isCloseTo(published[i], within(0.5));
    }
    assertThat(fitted.peakWorkers().orElseThrow()).isCloseTo(97, within(0.5));
    assertThat(fitted.peakWorkers95().low()).isBetween(72.0, 90.0);
    assertThat(fitted.peakWorkers95().high()).isBetween(110.0, 216.0);
  }

  /** The same package, tests/confint.Rout.save: a law whose crosstalk is at its bound. */
  @Test
  void findsThePublishedLawOfTheRayTracer() {
    Fitted fitted = fitted(points(RAYTRACER_PROCESSORS, RAYTRACER));

    assertThat(fitted.lambda().value()).isCloseTo(21.8488, within(0.00005));
    assertThat(fitted.sigma().value()).isCloseTo(0.0578, within(0.00005));
    assertThat(fitted.kappa().value()).isZero();
    assertThat(fitted.peakWorkers()).isEmpty();
    assertThat(fitted.peakWorkers95().low()).isGreaterThan(32);
    assertThat(fitted.peakWorkers95().high()).isInfinite();
  }

  /** The figures are those of SciPy 1.17, least_squares with bounds, and its t distribution. */
  @Test
  void errorsAndIntervalsHoldAtTheBoundToo() {
    Fitted fitted = fitted(points(RAYTRACER_PROCESSORS, RAYTRACER));

    assertThat(fitted.lambda().standardError()).isCloseTo(2.1961718, within(1e-4));
    assertThat(fitted.lambda().interval95().low()).isCloseTo(16.7844617, within(1e-3));
    assertThat(fitted.lambda().interval95().high()).isCloseTo(26.9132232, within(1e-3));
    assertThat(fitted.sigma().standardError()).isCloseTo(0.0132933, within(1e-6));
    assertThat(fitted.kappa().standardError()).isCloseTo(0.000117922, within(1e-8));
    assertThat(fitted.kappa().interval95().low()).isZero();
    assertThat(fitted.kappa().interval95().high()).isCloseTo(0.000271929, within(1e-7));
    assertThat(fitted.rSquared()).isCloseTo(0.9906949, within(1e-6));
  }

  /** The figures are those of SciPy 1.17, least_squares with bounds. */
  @Test
  void pointsCountByTheirWeights() {
    List<ScalabilityPoint> relative = new ArrayList<>();
    List<ScalabilityPoint> ofErrors = new ArrayList<>();
    for (int i = 0; i < SDM91.length; i++) {
      relative.add(ScalabilityPoint.withRelativeNoise(SDM91_LOADS[i], SDM91[i]));
      ofErrors.add(ScalabilityPoint.withStandardError(SDM91_LOADS[i], SDM91[i], SDM91[i] / 20));
    }

    for (Fitted fitted : List.of(fitted(relative), fitted(ofErrors))) {
      assertThat(fitted.lambda().value()).isCloseTo(67.70898, within(1e-3));
      assertThat(fitted.lambda().standardError()).isCloseTo(4.32323, within(1e-3));
      assertThat(fitted.sigma().value()).isCloseTo(0.0135152, within(1e-6));
      assertThat(fitted.kappa().value()).isCloseTo(0.000115091, within(1e-8));
      assertThat(fitted.rSquared()).isCloseTo(0.9960388, within(1e-6));
    }
  }

  @Test
  void findsALawFromPointsThatFollowIt() {
    int[] workers = {1, 2, 4, 8, 16, 100, 1_000};
    ScalabilityLaw law = new ScalabilityLaw(1.5e6, 0.003, 2e-6);

    Fitted fitted =
        fitted(points(workers, Arrays.stream(workers).mapToDouble(law::throughput).toArray()));

    assertThat(fitted.lambda().value()).isCloseTo(1.5e6, within(1.0));
    assertThat(fitted.sigma().value()).isCloseTo(0.003, within(1e-8));
    assertThat(fitted.kappa().value()).isCloseTo(2e-6, within(1e-11));
    assertThat(fitted.rSquared()).isCloseTo(1, within(1e-12));
    assertThat(fitted.peakWorkers95().low()).isCloseTo(706, within(0.1));
    assertThat(fitted.peakWorkers95().high()).isCloseTo(706, within(0.1));
  }

  @Test
  void moreThanLinearScalingIsFittedByALine() {
    Fitted fitted = fitted(points(new int[] {1, 2, 4, 8, 16}, 100, 205, 420, 850, 1750));

    assertThat(fitted.sigma().value()).isZero();
    assertThat(fitted.kappa().value()).isZero();
  }

  @Test
  void throughputThatDoesNotChangeWithTheWorkersIsAGoodFitOfFullContention() {
    Fitted fitted = fitted(points(new int[] {4, 8, 16, 32}, 1_000, 1_010, 995, 1_003));

    assertThat(fitted.rSquared()).isLessThan(ScalabilityFit.MIN_R_SQUARED);
    assertThat(fitted.sigma().value()).isCloseTo(1, within(0.05));
    assertThat(fitted.predicted(16)).isCloseTo(1_000, within(20.0));
  }

  @Test
  void throughputThatIsAlwaysTheSameIsFitted() {
    assertThat(fitted(points(new int[] {4, 8, 16, 32}, 50, 50, 50, 50)).predicted(8))
        .isCloseTo(50, within(1e-6));
  }

  @Test
  void unitOfTheThroughputDoesNotMatter() {
    double[] perHour = Arrays.stream(SDM91).map(value -> value * 3_600).toArray();

    Fitted fitted = fitted(points(SDM91_LOADS, perHour));

    assertThat(fitted.lambda().value()).isCloseTo(3_600 * 89.9952330, within(1.0));
    assertThat(fitted.sigma().value()).isCloseTo(0.0277285, within(0.0000001));
  }

  @Test
  void samePointsGiveTheSameFit() {
    List<ScalabilityPoint> points = points(SDM91_LOADS, SDM91);

    assertThat(ScalabilityFit.of(points)).isEqualTo(ScalabilityFit.of(points));
  }

  @Test
  void orderOfThePointsDoesNotMatter() {
    List<ScalabilityPoint> points = new ArrayList<>(points(SDM91_LOADS, SDM91));
    Collections.reverse(points);

    assertThat(fitted(points).lambda().value()).isCloseTo(89.9952330, within(0.0001));
  }

  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    ScalabilityLaw truth = new ScalabilityLaw(100, 0.02, 0.0005);
    double peak = truth.peakWorkers().orElseThrow();
    int[] workers = {1, 2, 4, 8, 16, 32, 64, 96};
    Random random = new Random(3);
    int trials = 60;
    int peaks = 0;
    int sigmas = 0;
    int kappas = 0;
    for (int trial = 0; trial < trials; trial++) {
      Fitted fitted = fitted(noisyPoints(truth, workers, random));
      peaks += fitted.peakWorkers95().contains(peak) ? 1 : 0;
      sigmas += fitted.sigma().interval95().contains(truth.sigma()) ? 1 : 0;
      kappas += fitted.kappa().interval95().contains(truth.kappa()) ? 1 : 0;
    }

    assertThat(List.of(peaks, sigmas, kappas)).allMatch(held -> held >= trials * 0.87);
  }

  @Test
  void anyPointsAreFittedOrRefused() {
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      double size = Math.exp(10 * random.nextGaussian());
      List<ScalabilityPoint> points = new ArrayList<>();
      for (int i = 0; i < 4 + random.nextInt(8); i++) {
        double throughput = size * Math.exp(3 * random.nextGaussian());
        points.add(ScalabilityPoint.withRelativeNoise(1 + random.nextInt(500), throughput));
      }

      if (ScalabilityFit.of(points) instanceof Fitted fitted) {
        double peak = fitted.peakWorkers().orElse(Double.POSITIVE_INFINITY);
        assertThat(fitted.peakWorkers95().contains(peak)).isTrue();
        assertThat(fitted.lambda().interval95().contains(fitted.law().lambda())).isTrue();
      }
    }
  }

  @Test
  void tooFewWorkerCountsAreRefused() {
    assertRefused(
        points(new int[] {1, 2, 4, 4, 2, 1}, 10, 19, 35, 36, 20, 10),
        "a fit needs 4 different worker counts, and there are 3");
    assertRefused(
        points(new int[] {2}, 10), "a fit needs 4 different worker counts, and there is 1");
    assertRefused(List.of(), "a fit needs 4 different worker counts, and there are 0");
  }

  @Test
  void whatIsNoThroughputIsRefused() {
    int[] workers = {1, 2, 4, 8};
    assertRefused(
        points(workers, 0, 1, 2, 3),
        "the throughput of 1 worker is 0.0: the law is about throughputs above 0");
    assertRefused(
        points(workers, 1, -1, 2, 3),
        "the throughput of 2 workers is -1.0: the law is about throughputs above 0");
    assertRefused(
        points(workers, 1, 2, 3, Double.NaN),
        "the throughput of 8 workers is NaN: the law is about throughputs above 0");
    assertRefused(
        List.of(ScalabilityPoint.withRelativeNoise(3, 0)),
        "the throughput of 3 workers is 0.0: the law is about throughputs above 0");
    assertRefused(
        points(new int[] {0, 1, 2, 4}, 1, 1, 2, 3),
        "a worker count of 0: the law is about 1 or more");
  }

  @Test
  void pointsThatFollowNoSuchLawAreRefused() {
    assertRefused(
        points(new int[] {1, 2, 4, 8, 16, 32}, 100, 200, 400, 300, 300, 280),
        "the points do not follow the law: r² is 0.71, and they differ from it by 27 % of the mean"
            + " throughput");
    assertThat(
            ScalabilityFit.of(points(new int[] {1, 2, 4, 8, 16, 32}, 100, 900, 100, 900, 100, 900)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScalabilityPoint(1, 1, 0))
        .withMessage("weight 0.0: expected a finite number above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScalabilityPoint.withStandardError(1, 1, 0))
        .withMessage("standard error 0.0: expected a finite number above 0");
  }

  private static List<ScalabilityPoint> noisyPoints(
      ScalabilityLaw law, int[] workers, Random random) {
    return Arrays.stream(workers)
        .mapToObj(
            count ->
                ScalabilityPoint.withRelativeNoise(
                    count, law.throughput(count) * (1 + 0.03 * random.nextGaussian())))
        .toList();
  }

  private static List<ScalabilityPoint> points(int[] workers, double... throughputs) {
    return IntStream.range(0, workers.length)
        .mapToObj(i -> ScalabilityPoint.of(workers[i], throughputs[i]))
        .toList();
  }

  private static Fitted fitted(List<ScalabilityPoint> points) {
    ScalabilityFit fit = ScalabilityFit.of(points);
    assertThat(fit).isInstanceOf(Fitted.class);
    return (Fitted) fit;
  }

  private static void assertRefused(List<ScalabilityPoint> points, String reason) {
    assertThat(ScalabilityFit.of(points))
        .asInstanceOf(type(Refused.class))
        .isEqualTo(new Refused(reason));
  }
}
