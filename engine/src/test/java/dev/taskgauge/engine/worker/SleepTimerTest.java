package dev.taskgauge.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.measure.ManualClock;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SleepTimerTest {
  private final StopSignal stop = new StopSignal();

  @Test
  void restsUntilTheDeadlineHoweverOftenItWakesEarly() throws Exception {
    ManualClock clock = new ManualClock(-5);
    SleepTimer timer = new SleepTimer(clock, nanos -> clock.advance(Math.max(1, nanos / 2)), stop);

    assertThat(timer.sleepUntil(1_000)).isEqualTo(1_000);
  }

  @Test
  void reportsTheOvershoot() throws Exception {
    ManualClock clock = new ManualClock(0);
    SleepTimer timer = new SleepTimer(clock, nanos -> clock.advance(nanos + 60), stop);

    assertThat(timer.sleepUntil(1_000)).isEqualTo(1_060);
  }

  @Test
  void aLongSleepEndsWithAShortOneFromWhichTheCoreWakesFast() throws Exception {
    ManualClock clock = new ManualClock(0);
    List<Long> rests = new ArrayList<>();
    SleepTimer timer =
        new SleepTimer(
            clock,
            nanos -> {
              rests.add(nanos);
              clock.advance(nanos + 50_000);
            },
            stop);

    assertThat(timer.sleepUntil(10_000_000)).isEqualTo(10_050_000);
    assertThat(rests).containsExactly(9_800_000L, 150_000L);
  }

  @Test
  void whereManySleepTheCoreIsAwakeAnywayAndOneRestDoes() throws Exception {
    ManualClock clock = new ManualClock(0);
    List<Long> rests = new ArrayList<>();
    SleepTimer[] timer = new SleepTimer[1];
    // Sixteen sleep within each other, as if side by side; the clock moves when all of them rest.
    timer[0] =
        new SleepTimer(
            clock,
            nanos -> {
              rests.add(nanos);
              if (rests.size() < 16) {
                sleepUntil(timer[0], 1_000_000);
              } else {
                clock.advance(1_050_000);
              }
            },
            stop,
            2);

    assertThat(timer[0].sleepUntil(1_000_000)).isEqualTo(1_050_000);
    // A core has 1 ms x 2 / 5 = 0.4 ms for itself where five sleep, and wakes fast from that.
    assertThat(rests).hasSize(16).startsWith(800_000L, 800_000L, 800_000L, 800_000L, 1_000_000L);
    assertThat(rests.subList(4, 16)).containsOnly(1_000_000L);
  }

  private static void sleepUntil(SleepTimer timer, long deadlineNanos) {
    try {
      timer.sleepUntil(deadlineNanos);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDeadlineInThePastTakesNoRest() throws Exception {
    ManualClock clock = new ManualClock(100);
    SleepTimer timer =
        new SleepTimer(
            clock,
            nanos -> {
              throw new AssertionError("rested");
            },
            stop);

    assertThat(timer.sleepUntil(100)).isEqualTo(100);
  }

  @Test
  void theStopSignalBreaksItOff() {
    ManualClock clock = new ManualClock(0);
    SleepTimer timer =
        new SleepTimer(
            clock,
            nanos -> {
              clock.advance(1);
              stop.set();
            },
            stop);

    assertThatThrownBy(() -> timer.sleepUntil(1_000)).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000, 20_000, 100_000, 1_000_000, 10_000_000})
  void reallySleepsAtLeastAsLongAsAsked(long nominalNanos) throws Exception {
    SleepTimer timer = new SleepTimer(NanoClock.SYSTEM, SleepTimer.Rest.PARK, stop);
    long repetitions = Math.min(50, TimeUnit.MILLISECONDS.toNanos(50) / nominalNanos);
    for (int i = 0; i < repetitions; i++) {
      long startNanos = System.nanoTime();
      long endNanos = timer.sleepUntil(startNanos + nominalNanos);
      assertThat(endNanos - startNanos).isGreaterThanOrEqualTo(nominalNanos);
      assertThat(System.nanoTime()).isGreaterThanOrEqualTo(endNanos);
    }
  }
}
