package dev.taskgauge.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.measure.ManualClock;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SleepTimerTest {
  private final StopSignal stop = new StopSignal();
  private final WakeLateness lateness = new WakeLateness();

  @Test
  void restsUntilTheDeadlineHoweverOftenItWakesEarly() throws Exception {
    ManualClock clock = new ManualClock(-5);
    SleepTimer timer = timer(clock, nanos -> clock.advance(Math.max(1, nanos / 2)));

    assertThat(timer.sleepUntil(1_000)).isEqualTo(1_000);
  }

  @Test
  void reportsTheOvershoot() throws Exception {
    ManualClock clock = new ManualClock(0);
    SleepTimer timer = timer(clock, nanos -> clock.advance(nanos + 60_000));

    // Told to wake a quarter sooner.
    assertThat(timer.sleepUntil(10_000)).isEqualTo(67_500);
  }

  @Test
  void aThreadIsToldToWakeSoonerByWhatWasLearnt() throws Exception {
    ManualClock clock = new ManualClock(0);
    learn(10_000_000, Waking.CHEAP, 150_000);
    List<Long> rests = new ArrayList<>();
    SleepTimer timer =
        timer(
            clock,
            nanos -> {
              rests.add(nanos);
              clock.advance(nanos + 150_000);
            });

    assertThat(timer.sleepUntil(10_000_000)).isBetween(10_000_000L, 10_002_000L);
    assertThat(rests.get(0)).isBetween(9_848_000L, 9_852_000L);
  }

  @Test
  void whoWakesBeforeItsTimeRestsAgain() throws Exception {
    ManualClock clock = new ManualClock(0);
    learn(10_000_000, Waking.CHEAP, 150_000);
    learn(150_000, Waking.CHEAP, 0);
    List<Long> rests = new ArrayList<>();
    SleepTimer timer =
        timer(
            clock,
            nanos -> {
              rests.add(nanos);
              clock.advance(nanos);
            });

    assertThat(timer.sleepUntil(10_000_000)).isEqualTo(10_000_000);
    assertThat(rests).hasSize(2);
    assertThat(rests.get(1)).isBetween(148_000L, 152_000L);
  }

  @Test
  void nextToNothingIsSpentSpinning() throws Exception {
    ManualClock clock = new ManualClock(0);
    learn(1_000_000, Waking.CHEAP, 0);
    AtomicInteger spins = new AtomicInteger();
    SleepTimer timer =
        new SleepTimer(
            clock,
            new SleepTimer.Rest() {
              @Override
              public void rest(long nanos) {
                clock.advance(nanos - 10_000);
              }

              @Override
              public void spin() {
                spins.incrementAndGet();
                clock.advance(4_000);
              }
            },
            lateness,
            stop);

    assertThat(timer.sleepUntil(1_000_000)).isEqualTo(1_002_000);
    assertThat(spins).hasValue(3);
  }

  @Test
  void whereManySleepFewWakeBeforeTheirTime() throws Exception {
    learn(1_000_000, Waking.CHEAP, 150_000);
    learn(1_000_000, Waking.DEAR, 30_000);

    List<Long> rests = restsOf(16, 1_000_000, 1_050_000);

    // A core has 1 ms x 2 / 5 = 0.4 ms for itself where five sleep.
    assertThat(rests).hasSize(16);
    assertThat(rests.subList(0, 4)).allMatch(nanos -> nanos < 860_000);
    assertThat(rests.subList(4, 16)).allMatch(nanos -> nanos > 960_000);
  }

  @Test
  void inACrowdNobodyIsToldToWakeSooner() throws Exception {
    List<Long> rests = restsOf(300, 1_000_000_000, 1_000_000_001);

    assertThat(rests.subList(0, 200)).allMatch(nanos -> nanos < 1_000_000_000);
    assertThat(rests.subList(200, 300)).containsOnly(1_000_000_000L);
  }

  /**
   * For how long each of so many rests that sleep within each other, as if side by side; the clock
   * moves when all of them rest.
   */
  private List<Long> restsOf(int sleepers, long sleepNanos, long wakeNanos) throws Exception {
    ManualClock clock = new ManualClock(0);
    List<Long> rests = new ArrayList<>();
    SleepTimer[] timer = new SleepTimer[1];
    timer[0] =
        timer(
            clock,
            nanos -> {
              rests.add(nanos);
              if (rests.size() < sleepers) {
                sleepUntil(timer[0], sleepNanos);
              } else {
                clock.advance(wakeNanos);
              }
            });
    assertThat(timer[0].sleepUntil(sleepNanos)).isEqualTo(wakeNanos);
    return rests;
  }

  /** Thousands of wakings, for the last word on such a rest. */
  private void learn(long restNanos, Waking waking, long lateNanos) {
    for (int i = 0; i < 2_000; i++) {
      lateness.learn(restNanos, waking, lateNanos);
    }
  }

  /** On two cores; a clock that nobody moves goes on while a thread spins. */
  private SleepTimer timer(ManualClock clock, SleepTimer.Rest rest) {
    SleepTimer.Rest spinning =
        new SleepTimer.Rest() {
          @Override
          public void rest(long nanos) {
            rest.rest(nanos);
          }

          @Override
          public void spin() {
            clock.advance(1);
          }
        };
    return new SleepTimer(clock, spinning, lateness, stop, 2);
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
        timer(
            clock,
            nanos -> {
              throw new AssertionError("rested");
            });

    assertThat(timer.sleepUntil(100)).isEqualTo(100);
  }

  @Test
  void theStopSignalBreaksItOff() {
    ManualClock clock = new ManualClock(0);
    SleepTimer timer =
        timer(
            clock,
            nanos -> {
              clock.advance(1);
              stop.set();
            });

    assertThatThrownBy(() -> timer.sleepUntil(1_000)).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1_000, 20_000, 100_000, 1_000_000, 10_000_000})
  void reallySleepsAtLeastAsLongAsAsked(long nominalNanos) throws Exception {
    SleepTimer timer = new SleepTimer(NanoClock.SYSTEM, SleepTimer.Rest.PARK, lateness, stop);
    long repetitions = Math.min(50, TimeUnit.MILLISECONDS.toNanos(50) / nominalNanos);
    for (int i = 0; i < repetitions; i++) {
      long startNanos = System.nanoTime();
      long endNanos = timer.sleepUntil(startNanos + nominalNanos);
      assertThat(endNanos - startNanos).isGreaterThanOrEqualTo(nominalNanos);
      assertThat(System.nanoTime()).isGreaterThanOrEqualTo(endNanos);
    }
  }
}
