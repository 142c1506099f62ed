package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Experiments of every shape. */
final class RandomExperiments {
  private final Random random;

  RandomExperiments(long seed) {
    random = new Random(seed);
  }

  Experiment next() {
    return new Experiment(
        word("Figure", "Läuft \"quoted\"\\", "one\ntwo", "عشرة", "\u007f 100 %"),
        coin() ? sweep() : search(),
        new Protocol(
            1 + random.nextInt(1000), warmUp(), orNull(random::nextLong), limit(), limit()),
        orNull(() -> 1 + random.nextInt(6)));
  }

  private Sweep sweep() {
    return new Sweep(
        several(this::workload), several(this::backend), several(() -> 1 + random.nextInt(10_000)));
  }

  private MetgPlan search() {
    long shortest = 1L + random.nextInt(1_000_000);
    return new MetgPlan(
        oneOf(TaskKind.values()),
        several(this::backend),
        several(() -> 1 + random.nextInt(10_000)),
        Math.nextUp(random.nextDouble() * 0.99),
        shortest,
        shortest + 1L + random.nextInt(2_000_000_000),
        1L + random.nextInt(2_000_000_000));
  }

  private WorkloadSpec workload() {
    if (random.nextInt(4) == 0) {
      return new FileWorkload(
          Path.of(word("a.txt", "sub/b c.txt", "/tmp/ü.txt")),
          orNull(() -> oneOf(LengthUnit.values())));
    }
    return new GeneratedWorkload(
        oneOf(TaskKind.values()),
        lengths(),
        1 + random.nextInt(10_000_000),
        coin(),
        random.nextLong());
  }

  private LengthDistribution lengths() {
    return switch (random.nextInt(4)) {
      case 0 -> new LengthDistribution.Constant(length());
      case 1 -> new LengthDistribution.Uniform(random.nextInt(1000), 1000 + length());
      case 2 -> new LengthDistribution.Exponential(1 + length());
      default -> new LengthDistribution.LogNormal(1 + length(), random.nextDouble() * 10);
    };
  }

  private long length() {
    return random.nextInt(5) * (long) Math.pow(10, random.nextInt(13)) + random.nextInt(3);
  }

  private BackendSettings backend() {
    TasksPerMessage size =
        coin() ? TasksPerMessage.AUTO : new TasksPerMessage(1 + random.nextInt(1000));
    if (coin()) {
      return new LocalSettings(oneOf(ThreadKind.values()), size);
    }
    boolean naive = coin();
    SqsPlace place = coin() ? new ThisMachine(1 + random.nextInt(100)) : aws();
    return new SqsSettings(
        word("demo", "taskgauge", "a_b-C9"), place, naive ? new TasksPerMessage(1) : size, naive);
  }

  private AwsPlace aws() {
    return new AwsPlace(
        orNull(() -> "eu-central-1"),
        orNull(() -> "my profile"),
        orNull(() -> URI.create("http://127.0.0.1:9324")),
        orNull(() -> URI.create("HTTPS://host.example/path%20a")));
  }

  private WarmUp warmUp() {
    return switch (random.nextInt(3)) {
      case 0 -> WarmUp.DEFAULT;
      case 1 -> WarmUp.NONE;
      default -> new WarmUp(random.nextInt(101), Duration.ofMillis(random.nextInt(3_600_000)));
    };
  }

  private @Nullable Duration limit() {
    return orNull(
        () ->
            coin()
                ? Duration.ofHours(1 + random.nextInt(10_000))
                : Duration.ofNanos(1 + random.nextLong(36_000_000_000_000_000L)));
  }

  private <T> List<T> several(Supplier<T> one) {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> one.get()).toList();
  }

  private <T> @Nullable T orNull(Supplier<T> value) {
    return coin() ? value.get() : null;
  }

  private boolean coin() {
    return random.nextBoolean();
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private String word(String... words) {
    return oneOf(words);
  }
}
