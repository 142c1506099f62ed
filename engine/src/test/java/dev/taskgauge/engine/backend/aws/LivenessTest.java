package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.ManualClock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LivenessTest {
  private static final long DEAD_MILLIS = 500;
  private static final long DEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(DEAD_MILLIS);

  private final ManualClock clock = new ManualClock(-7);
  private final Map<String, WorkerItem> registry = new HashMap<>();
  private final Liveness liveness = new Liveness(registry::get, clock);

  private void beat(String id, long beat, long deadMillis) {
    registry.put(id, new WorkerItem(id, 4, "run", beat, deadMillis, -1));
  }

  @Test
  void aWorkerThatIsNotRegisteredIsDeadAtOnce() {
    assertThat(liveness.isDead("w.1")).isTrue();
  }

  @Test
  void aWorkerIsDeadOnlyAfterItsBeatStoodStillForAsLongAsItSaid() {
    beat("w.1", 7, DEAD_MILLIS);
    assertThat(liveness.isDead("w.1")).isFalse();
    clock.advance(DEAD_NANOS);
    assertThat(liveness.isDead("w.1")).isFalse();
    clock.advance(1);
    assertThat(liveness.isDead("w.1")).isTrue();
  }

  @Test
  void theFirstLookNeverFindsARegisteredWorkerDead() {
    clock.advance(TimeUnit.DAYS.toNanos(9));
    beat("w.1", 7, 0);
    assertThat(liveness.isDead("w.1")).isFalse();
    beat("w.2", 7, -1);
    assertThat(liveness.isDead("w.2")).isFalse();
  }

  @Test
  void eachWorkerHasItsOwnDeadline() {
    beat("slow", 1, 10 * DEAD_MILLIS);
    beat("fast", 1, DEAD_MILLIS);
    assertThat(liveness.isDead("slow")).isFalse();
    assertThat(liveness.isDead("fast")).isFalse();
    clock.advance(2 * DEAD_NANOS);
    assertThat(liveness.isDead("slow")).isFalse();
    assertThat(liveness.isDead("fast")).isTrue();
  }

  @Test
  void aBeatThatMovesStartsTheWaitAnew() {
    for (int i = 0; i < 10; i++) {
      beat("w.1", 100 - i, DEAD_MILLIS);
      assertThat(liveness.isDead("w.1")).isFalse();
      clock.advance(DEAD_NANOS);
    }
    assertThat(liveness.isDead("w.1")).isFalse();
    clock.advance(1);
    assertThat(liveness.isDead("w.1")).isTrue();
  }

  @Test
  void aWorkerThatCameBackIsWatchedFromThenOn() {
    beat("w.1", 7, DEAD_MILLIS);
    assertThat(liveness.isDead("w.1")).isFalse();
    registry.clear();
    assertThat(liveness.isDead("w.1")).isTrue();
    clock.advance(2 * DEAD_NANOS);
    beat("w.1", 7, DEAD_MILLIS);
    assertThat(liveness.isDead("w.1")).isFalse();
  }
}
