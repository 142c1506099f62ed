package dev.taskgauge.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadGeneratorTest {
  private static final int MANY = 200_000;

  @Test
  void makesEqualTasks() {
    Workload workload =
        WorkloadGenerator.generate(
            TaskKind.CPU, new LengthDistribution.Constant(5), 100_000_000_000L, 1);

    assertThat(workload.ranges())
        .containsExactly(new TaskRange(0, 100_000_000_000L, TaskCommand.cpu(5)));
  }

  @Test
  void drawsUniformLengthsWithBothEnds() {
    assertThat(sorted("uniform:0.001us..0.004us", MANY)).contains(1, 2, 3, 4).doesNotContain(0, 5);
    long[] wide = sorted("uniform:0..1440m", MANY);
    assertThat(mean(wide) / TaskCommand.MAX_NOMINAL_NANOS).isCloseTo(0.5, within(0.005));
    assertThat(wide[MANY / 4] / (double) TaskCommand.MAX_NOMINAL_NANOS)
        .isCloseTo(0.25, within(0.005));
    assertThat(sorted("uniform:5ms..5ms", 3)).containsOnly(5_000_000);
  }

  @Test
  void drawsExponentialLengths() {
    long[] lengths = sorted("exponential:10ms", MANY);

    assertThat(mean(lengths)).isCloseTo(10_000_000, within(100_000.0));
    assertThat((double) lengths[MANY / 2]).isCloseTo(10_000_000 * Math.log(2), within(100_000.0));
  }

  @Test
  void drawsLogNormalLengths() {
    long[] lengths = sorted("lognormal:10ms,0.5", MANY);

    assertThat((double) lengths[MANY / 2]).isCloseTo(10_000_000, within(100_000.0));
    assertThat(mean(lengths)).isCloseTo(10_000_000 * Math.exp(0.125), within(150_000.0));
    assertThat(sorted("lognormal:10ms,0", 5)).containsOnly(10_000_000);
  }

  @Test
  void cutsLengthsOffAtADay() {
    long[] lengths = sorted("lognormal:1440m,10", 1_000);

    assertThat(lengths[0]).isNotNegative();
    assertThat(lengths[999]).isEqualTo(TaskCommand.MAX_NOMINAL_NANOS);
    assertThat(sorted("exponential:1440m", 1_000)[999]).isEqualTo(TaskCommand.MAX_NOMINAL_NANOS);
  }

  /** Seals the algorithm: a record's seed must give the same tasks with every version and Java. */
  @ParameterizedTest
  @CsvSource({
    "uniform:1ms..20ms, 11240119 8357042 7747661 10351535",
    "exponential:10ms, 13003504 11495587 3692095 3244546",
    "'lognormal:10ms,0.5', 17699524 15836051 6219265 5749368",
  })
  void drawsTheSameForever(String distribution, String expected) {
    long[] nanos = lengths(distribution, 4, 42);

    assertThat(nanos)
        .containsExactly(
            Arrays.stream(expected.split(" ", -1)).mapToLong(Long::parseLong).toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"uniform:1ms..20ms", "exponential:10ms", "lognormal:10ms,0.5"})
  void followsItsSeed(String distribution) {
    assertThat(lengths(distribution, 100, 1)).isEqualTo(lengths(distribution, 100, 1));
    assertThat(lengths(distribution, 100, 1)).isNotEqualTo(lengths(distribution, 100, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, WorkloadGenerator.MAX_RANDOM_TASKS + 1})
  void refusesACountThatIsNotAllowed(long count) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WorkloadGenerator.generate(
                    TaskKind.SLEEP, new LengthDistribution.Exponential(1), count, 1))
        .withMessage("task count " + count + " of random lengths: expected 1 to 100000000");
  }

  private static long[] lengths(String distribution, int count, long seed) {
    Workload workload =
        WorkloadGenerator.generate(
            TaskKind.SLEEP, LengthDistribution.parse(distribution), count, seed);
    LongStream.Builder nanos = LongStream.builder();
    for (TaskRange range : workload.ranges()) {
      for (long i = 0; i < range.count(); i++) {
        nanos.add(range.command().nominalNanos());
      }
    }
    return nanos.build().toArray();
  }

  private static long[] sorted(String distribution, int count) {
    long[] lengths = lengths(distribution, count, 5);
    assertThat(lengths).hasSize(count);
    Arrays.sort(lengths);
    return lengths;
  }

  private static double mean(long[] lengths) {
    return Arrays.stream(lengths).average().orElseThrow();
  }
}
