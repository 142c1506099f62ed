package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.RunMeter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunSamplerTest {
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final AtomicLong completed = new AtomicLong();
  private final RunSampler sampler =
      new RunSampler(
          new LiveCounts(completed::get, () -> 0, () -> 0), new RunMeter(1), 100, 0, 0, () -> 0);

  private double sampleAt(long millis, long count) {
    completed.set(count);
    return sampler.sample(RunPhase.RUNNING, millis * MILLI).recentTasksPerSecond();
  }

  @Test
  void aRateIsThatSinceTheSampleBefore() {
    assertThat(sampleAt(100, 10)).isEqualTo(100);
    assertThat(sampleAt(200, 40)).isEqualTo(300);
    assertThat(sampler.end(300 * MILLI, 100, 0).recentTasksPerSecond()).isEqualTo(600);
  }

  @Test
  void tasksThatCameInTheInstantBeforeTheEndMakeNoPeak() {
    assertThat(sampleAt(100, 20)).isEqualTo(200);
    assertThat(sampler.end(108 * MILLI, 22, 0).recentTasksPerSecond()).isEqualTo(200);
  }

  @Test
  void aRunThatIsOverBeforeTheFirstSampleHasARate() {
    assertThat(sampler.end(2 * MILLI, 100, 0).recentTasksPerSecond()).isEqualTo(50_000);
  }

  @Test
  void theFirstResultsOfManyTellNoTimeLeft() {
    completed.set(1);
    assertThat(sampler.sample(RunPhase.RUNNING, 200 * MILLI).remainingNanos()).isEqualTo(-1);

    completed.set(10);
    assertThat(sampler.sample(RunPhase.RUNNING, 1_000 * MILLI).remainingNanos())
        .isEqualTo(9_000 * MILLI);
  }
}
