package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrefetchTest {
  private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long NOW = -3 * MS;

  private final Prefetch prefetch = new Prefetch();

  private record Executing(long startedNanos, long nominalNanos) implements Execution {}

  private static List<Execution> slots(int count, long startedNanos, long nominalNanos) {
    return Collections.nCopies(count, new Executing(startedNanos, nominalNanos));
  }

  /** A round trip of 15 ms: a horizon of 35 ms. */
  @BeforeEach
  void measureRoundTrips() {
    prefetch.received(10 * MS);
    prefetch.claimed(5 * MS);
  }

  @Test
  void theHorizonIsTwoRoundTripsAndAMarginAndHasAnEnd() {
    assertThat(prefetch.horizonNanos()).isEqualTo(35 * MS);
    prefetch.received(TimeUnit.HOURS.toNanos(1));
    assertThat(prefetch.horizonNanos()).isEqualTo(700 * MS);
  }

  @Test
  void whileTheTimeOfMessagesIsUnknownOnlyWaitingSlotsAreServed() {
    assertThat(prefetch.target(16, List.of(), NOW)).isEqualTo(16);
    assertThat(prefetch.target(0, List.of(), NOW)).isZero();
    assertThat(prefetch.target(3, slots(5, NOW, 10_000 * MS), NOW)).isEqualTo(3);
  }

  @Test
  void longMessagesAreAskedForOnlyWhenASlotIsAboutToBeFree() {
    prefetch.executed(10_000 * MS);

    // The horizon, and a quarter of a second for answers that come late.
    assertThat(prefetch.target(0, slots(8, NOW, 10_000 * MS), NOW)).isZero();
    assertThat(prefetch.target(0, slots(8, NOW, 10_000 * MS), NOW + 9_715 * MS)).isZero();
    assertThat(prefetch.target(0, slots(8, NOW, 10_000 * MS), NOW + 9_716 * MS)).isEqualTo(8);
    // Late ones need one each, as no slot executes two.
    assertThat(prefetch.target(0, slots(8, NOW, 10_000 * MS), NOW + 30_000 * MS)).isEqualTo(8);
    assertThat(prefetch.target(2, slots(8, NOW, 10_000 * MS), NOW)).isEqualTo(2);
  }

  @Test
  void shortMessagesCoverTheHorizon() {
    prefetch.executed(MS);

    int target = prefetch.target(0, slots(10, NOW, MS), NOW);

    assertThat(target).isEqualTo(10 * 35);
    assertThat(prefetch.target(2, List.of(), NOW)).isEqualTo(2 + 2 * 36);
  }

  @Test
  void howeverShortTheMessagesThereIsAnEnd() {
    prefetch.executed(1);

    assertThat(prefetch.target(0, slots(64, NOW, 1), NOW)).isEqualTo(Prefetch.MAX_MESSAGES);
    assertThat(prefetch.target(64, slots(64, NOW, 1), NOW)).isEqualTo(Prefetch.MAX_MESSAGES);
    // A slot that waits is never left without.
    assertThat(prefetch.target(2_000, List.of(), NOW)).isEqualTo(2_000);
  }

  @Test
  void longMessagesAmongShortOnesAreNotAskedForAhead() {
    prefetch.executed(MS);

    assertThat(prefetch.target(0, slots(8, NOW, 10_000 * MS), NOW)).isZero();
  }

  @Test
  void slotsThatEndWithinTheHorizonAreSoonFree() {
    List<Execution> executing =
        List.of(new Executing(NOW, 34 * MS), new Executing(NOW, 35 * MS), new Executing(NOW, 0));

    assertThat(prefetch.soonFree(0, executing, NOW)).isEqualTo(2);
    assertThat(prefetch.soonFree(3, executing, NOW)).isEqualTo(5);
    assertThat(prefetch.soonFree(0, executing, NOW + MS)).isEqualTo(3);
  }

  @Test
  void theNextChangeIsWhenALongMessageComesWithinTheHorizon() {
    List<Execution> executing =
        List.of(new Executing(NOW, 500 * MS), new Executing(NOW, 300 * MS), new Executing(NOW, MS));

    assertThat(prefetch.nextChangeNanos(executing, NOW)).isEqualTo(265 * MS);
    assertThat(prefetch.nextChangeNanos(List.of(), NOW)).isEqualTo(1_000 * MS);
    assertThat(prefetch.nextChangeNanos(slots(1, NOW, 60_000 * MS), NOW)).isEqualTo(1_000 * MS);
  }

  @Test
  void callsAreFilledUpOnlyWhereMessagesAreShort() {
    assertThat(prefetch.filledUp(3, 16)).isEqualTo(3);
    prefetch.executed(MS);
    assertThat(prefetch.filledUp(3, 1)).isEqualTo(10);
    assertThat(prefetch.filledUp(10, 1)).isEqualTo(10);
    assertThat(prefetch.filledUp(11, 1)).isEqualTo(20);
    prefetch.executed(10_000 * MS);
    assertThat(prefetch.filledUp(3, 16)).isEqualTo(3);
  }
}
