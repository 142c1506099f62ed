package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.ManualClock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BeatScheduleTest {
  private static final boolean IDLE = true;
  private static final boolean IN_A_RUN = false;

  private final ManualClock clock = new ManualClock(-5);
  private final BeatSchedule schedule =
      new BeatSchedule(LeaseTiming.of(Duration.ofSeconds(60)), clock);

  /** Looks and beats in so much time, where every call comes through at once. */
  private int[] looksAndBeats(Duration time, boolean idle) {
    int looks = 0;
    int beats = 0;
    long endNanos = clock.nanoTime() + time.toNanos();
    clock.advance(schedule.pauseNanos(idle));
    while (clock.nanoTime() < endNanos) {
      looks++;
      beats += schedule.begin(idle) ? 1 : 0;
      schedule.worked(idle);
      clock.advance(schedule.pauseNanos(idle));
    }
    return new int[] {looks, beats};
  }

  @Test
  void theFirstBeatIsDueAtOnce() {
    assertThat(schedule.pauseNanos(IDLE)).isZero();
    assertThat(schedule.begin(IDLE)).isTrue();
  }

  @Test
  void inARunItLooksEverySecondAndBeatsEveryTwo() {
    assertThat(looksAndBeats(Duration.ofMinutes(10), IN_A_RUN)).containsExactly(600, 300);
  }

  @Test
  void beforeItsFirstRunItLooksEverySecond() {
    assertThat(looksAndBeats(Duration.ofMinutes(1), IDLE)).containsExactly(60, 12);
  }

  /** Two requests a second cost more by night than all runs by day. */
  @Test
  void anIdleWorkerUsedToMakeAsManyRequestsAsABusyOne() {
    looksAndBeats(Duration.ofMinutes(10), IDLE);

    assertThat(looksAndBeats(Duration.ofHours(1), IDLE)).containsExactly(720, 720);

    looksAndBeats(Duration.ofSeconds(3), IN_A_RUN);
    assertThat(looksAndBeats(Duration.ofSeconds(20), IDLE)[0]).isBetween(19, 21);
  }

  @Test
  void whatIsWantedGoesWithTheNextLookAndOnlyThen() {
    schedule.begin(IN_A_RUN);
    schedule.worked(IN_A_RUN);
    schedule.beatWanted();

    assertThat(schedule.begin(IN_A_RUN)).isTrue();
    schedule.worked(IN_A_RUN);
    assertThat(schedule.begin(IN_A_RUN)).isFalse();
  }

  @Test
  void whatFailedIsTriedAgainWithItsBeatAfterASecond() {
    schedule.begin(IDLE);

    assertThat(schedule.pauseNanos(IDLE)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
    assertThat(schedule.begin(IDLE)).isTrue();
  }
}
