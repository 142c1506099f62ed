package dev.taskgauge.engine.task;

import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Makes workloads whose lengths follow a distribution. The same seed gives the same tasks with
 * every Java: only {@link Random}, whose algorithms are part of its contract, and {@link
 * StrictMath} are used. Only the lowest 48 bits of a seed count, as with {@code Random}.
 */
public final class WorkloadGenerator {
  /** The most tasks whose lengths are drawn at random, as each takes memory of its own. */
  public static final long MAX_RANDOM_TASKS = 100_000_000L;

  private WorkloadGenerator() {}

  /**
   * So many tasks. Lengths are rounded to the nearest nanosecond and cut off at 24 h.
   *
   * @throws IllegalArgumentException where the count is below 1 or over {@link Workload#MAX_TASKS}
   *     (of random lengths {@link #MAX_RANDOM_TASKS}), or the tasks ask for too much together
   */
  public static Workload generate(
      TaskKind kind, LengthDistribution lengths, long count, long seed) {
    if (lengths instanceof LengthDistribution.Constant constant) {
      return Workload.of(new TaskCommand(kind, constant.nominalNanos()), count);
    }
    if (count < 1 || count > MAX_RANDOM_TASKS) {
      throw new IllegalArgumentException(
          "task count " + count + " of random lengths: expected 1 to " + MAX_RANDOM_TASKS);
    }
    LongSupplier nanos = source(lengths, new Random(seed));
    Workload.Builder workload = new Workload.Builder();
    for (long i = 0; i < count; i++) {
      workload.add(new TaskCommand(kind, nanos.getAsLong()), 1);
    }
    return workload.build();
  }

  private static LongSupplier source(LengthDistribution lengths, Random random) {
    if (lengths instanceof LengthDistribution.Constant constant) {
      return constant::nominalNanos;
    }
    if (lengths instanceof LengthDistribution.Uniform uniform) {
      long bound = uniform.maxNanos() - uniform.minNanos() + 1;
      return () -> uniform.minNanos() + below(bound, random);
    }
    if (lengths instanceof LengthDistribution.Exponential exponential) {
      return () -> clamp(-exponential.meanNanos() * StrictMath.log(1 - random.nextDouble()));
    }
    if (lengths instanceof LengthDistribution.LogNormal logNormal) {
      return () ->
          clamp(
              logNormal.medianNanos() * StrictMath.exp(logNormal.sigma() * random.nextGaussian()));
    }
    throw new IllegalArgumentException("unknown distribution " + lengths);
  }

  /** Equally likely numbers from 0; the incomplete last stretch of the range is drawn again. */
  private static long below(long bound, Random random) {
    long bits = random.nextLong() >>> 1;
    long number = bits % bound;
    while (bits - number > Long.MAX_VALUE - (bound - 1)) {
      bits = random.nextLong() >>> 1;
      number = bits % bound;
    }
    return number;
  }

  private static long clamp(double nanos) {
    return Math.min(Math.round(nanos), TaskCommand.MAX_NOMINAL_NANOS);
  }
}
