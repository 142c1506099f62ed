package dev.taskgauge.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FleetMeterTest {
  private static final long START = -1_000;
  private static final long END = 99_000;

  private final FleetMeter fleet = new FleetMeter();

  /** Executes tasks by turns until a moment, with waits of all kinds in between. */
  private static void work(SlotMeter slot, long fromNanos, long untilNanos, Random random) {
    long now = fromNanos;
    slot.began(now);
    while (true) {
      long claimed = now + random.nextInt(50);
      long started = claimed + random.nextInt(30);
      long nominal = 1 + random.nextLong(500);
      long ended = started + nominal + random.nextInt(20);
      if (ended > untilNanos) {
        return;
      }
      slot.waitedForTasks(claimed);
      slot.tasksQueuedSince(claimed - 10);
      slot.waitedForClaim(started);
      slot.taskCompleted(ended, nominal);
      now = ended + random.nextInt(40);
      slot.handedOver(now);
    }
  }

  private static RunMeter worker(int slots, long fromNanos, long untilNanos, Random random) {
    RunMeter meter = RunMeter.forSnapshots(slots);
    for (SlotMeter slot : meter.slots()) {
      if (random.nextInt(4) > 0) {
        long begin = fromNanos + random.nextInt(3_000);
        work(slot, begin, untilNanos, random);
      }
    }
    return meter;
  }

  private static MeterSnapshot snapshot(long number, long completed) {
    SlotTime work = new SlotTime(completed * 10, 0, 0, 0, 0, 0, 0);
    return new MeterSnapshot(number, 2, 1, completed, 0, 10, work, completed * 10, "", "");
  }

  private void assertAddsUp(long start, long end) {
    SlotTime time = fleet.slotTime(start, end);
    List<SlotsPoint> points = fleet.slotsOverTime(start, end);
    assertThat(time.totalNanos()).isEqualTo(SlotsPoint.offeredNanos(points, end - start));
    assertThat(
            List.of(
                time.workNanos(),
                time.overshootNanos(),
                time.waitTasksNanos(),
                time.waitClaimsNanos(),
                time.handOverNanos(),
                time.rampUpNanos(),
                time.tailNanos()))
        .allSatisfy(part -> assertThat(part).isNotNegative());
    assertThat(points.get(0).elapsedNanos()).isZero();
    for (int i = 1; i < points.size(); i++) {
      assertThat(points.get(i).elapsedNanos()).isGreaterThan(points.get(i - 1).elapsedNanos());
      assertThat(points.get(i).slots()).isNotEqualTo(points.get(i - 1).slots()).isNotNegative();
    }
  }

  @Test
  void workersThatStayAreAccountedForAsSlotsInThisProcessAre() {
    Random random = new Random(1);
    SlotTime expected = SlotTime.ZERO;
    for (int i = 0; i < 5; i++) {
      RunMeter worker = worker(1 + random.nextInt(8), START, END, random);
      fleet.seen("w" + i, worker.slots().size(), START - 500);
      fleet.reported("w" + i, worker.snapshot(1, 40_000), 40_000);
      fleet.reported("w" + i, worker.snapshot(2, END), END);
      expected = expected.plus(worker.slotTime(START, END));
    }

    assertThat(fleet.slotTime(START, END)).isEqualTo(expected);
    assertAddsUp(START, END);
  }

  @Test
  void histogramsOfAllWorkersAreMerged() {
    Random random = new Random(2);
    RunMeter one = worker(4, START, END, random);
    RunMeter other = worker(70, START, END, random);
    fleet.reported("one", one.snapshot(1, END), END);
    fleet.reported("other", other.snapshot(1, END), END);

    assertThat(fleet.service().count()).isEqualTo(one.completed() + other.completed());
    assertThat(fleet.queueWait().count()).isEqualTo(one.completed() + other.completed());
    assertThat(fleet.service().maxNanos())
        .isEqualTo(Math.max(one.service().maxNanos(), other.service().maxNanos()));
    assertThat(fleet.completed()).isEqualTo(one.completed() + other.completed());
    assertThat(fleet.workNanos()).isEqualTo(one.workNanos() + other.workNanos());
  }

  @Test
  void thePartsAddUpToWhatWasOfferedHoweverWorkersComeAndGoAndReport() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      FleetMeterTest one = new FleetMeterTest();
      int workers = random.nextInt(6);
      for (int i = 0; i < workers; i++) {
        one.randomLife("w" + i, random);
      }
      one.assertAddsUp(START, END);
    }
  }

  private void randomLife(String name, Random random) {
    long joined = START - 20_000 + random.nextInt(140_000);
    long until = joined + random.nextInt(100_000);
    RunMeter worker = worker(1 + random.nextInt(20), joined, until, random);
    List<Runnable> happenings = new ArrayList<>();
    if (random.nextInt(5) > 0) {
      long seen = joined + random.nextInt(5_000);
      happenings.add(() -> fleet.seen(name, worker.slots().size(), seen));
      happenings.add(() -> fleet.seen(name, worker.slots().size(), until - 100));
    }
    int reports = random.nextInt(4);
    for (int i = 1; i <= reports; i++) {
      long arrived = until + random.nextInt(30_000);
      MeterSnapshot snapshot = worker.snapshot(i, until + random.nextInt(1_000));
      happenings.add(
          random.nextInt(happenings.size() + 1), () -> fleet.reported(name, snapshot, arrived));
    }
    if (random.nextBoolean()) {
      happenings.add(random.nextInt(happenings.size() + 1), () -> fleet.gone(name));
    }
    happenings.forEach(Runnable::run);
  }

  @Test
  void aWorkerThatNeverReportsIsAllRampUp() {
    fleet.seen("silent", 4, START);

    assertThat(fleet.slotTime(START, END)).isEqualTo(new SlotTime(0, 0, 0, 0, 0, 400_000, 0));
  }

  @Test
  void aDeadWorkerOffersNothingAfterItWasLastSeen() {
    fleet.seen("a", 4, START);
    fleet.seen("a", 4, START + 30_000);
    fleet.gone("a");
    fleet.seen("b", 2, START + 10_000);

    assertThat(fleet.slotsOverTime(START, END))
        .containsExactly(
            new SlotsPoint(0, 4), new SlotsPoint(10_000, 6), new SlotsPoint(30_000, 2));
    assertAddsUp(START, END);
  }

  @Test
  void aWorkerThatIsSeenAgainWasThereAllTheTime() {
    fleet.seen("a", 4, START);
    fleet.gone("a");
    fleet.seen("a", 4, START + 50_000);

    assertThat(fleet.slotsOverTime(START, END)).containsExactly(new SlotsPoint(0, 4));
  }

  @Test
  void noSlotsAtTheStartAreSaid() {
    fleet.seen("late", 4, START + 10);

    assertThat(fleet.slotsOverTime(START, END))
        .containsExactly(new SlotsPoint(0, 0), new SlotsPoint(10, 4));
    assertThat(new FleetMeter().slotsOverTime(START, END)).containsExactly(new SlotsPoint(0, 0));
  }

  /** Its work would be more than the time that it is known to have offered. */
  @Test
  void aWorkerIsThereSinceItsFirstTaskThoughTheRegistryWasReadLater() {
    SlotTime work = new SlotTime(9_000, 0, 0, 0, 0, 0, 0);
    fleet.seen("fast", 1, START + 10_000);
    fleet.reported(
        "fast", new MeterSnapshot(1, 1, 1, 9, 0, 1_000, work, 9_500, "", ""), START + 10_500);
    fleet.gone("fast");

    assertThat(fleet.slotsOverTime(START, END))
        .containsExactly(new SlotsPoint(0, 0), new SlotsPoint(1_000, 1), new SlotsPoint(10_500, 0));
    assertThat(fleet.slotTime(START, END)).isEqualTo(new SlotTime(9_000, 0, 0, 0, 0, 0, 500));
  }

  /** As of tasks that were executed once more. */
  @Test
  void noPartIsNegativeWhereAReportTellsOfMoreThanTheRunLasted() {
    SlotTime much = new SlotTime(80_000, 10_000, 7_000, 9_000, 6_000, 0, 0);
    fleet.seen("a", 1, START);
    fleet.reported("a", new MeterSnapshot(1, 1, 1, 9, 0, 10, much, 112_000, "", ""), END);

    assertThat(fleet.slotTime(START, END))
        .isEqualTo(new SlotTime(80_000, 10_000, 0, 9_000, 1_000, 0, 0));
  }

  @Test
  void snapshotsThatComeOutOfOrderOrTwiceAreIgnored() {
    fleet.reported("a", snapshot(2, 20), START + 1_000);
    fleet.reported("a", snapshot(1, 10), START + 2_000);
    fleet.reported("a", snapshot(2, 30), START + 3_000);

    assertThat(fleet.completed()).isEqualTo(20);
    assertThat(fleet.completedBy("a")).isEqualTo(20);
    assertThat(fleet.completedBy("b")).isZero();
    fleet.reported("a", snapshot(3, 40), START + 3_000);
    assertThat(fleet.completed()).isEqualTo(40);
  }

  /** Not at the end of the run, when all of its numbers would be lost. */
  @Test
  void aHistogramThatCanNotBeReadIsRejectedAsItComesAndChangesNothing() {
    fleet.reported("a", snapshot(1, 10), START + 1_000);
    for (String garbage : List.of("garbage", "HISTFAAA", "AAAA")) {
      for (int field = 0; field < 2; field++) {
        MeterSnapshot bad =
            new MeterSnapshot(
                2,
                2,
                1,
                99,
                0,
                10,
                SlotTime.ZERO,
                0,
                field == 0 ? garbage : "",
                field == 1 ? garbage : "");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> fleet.reported("a", bad, START + 2_000))
            .withMessageContaining("no histogram");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> fleet.reported("stranger", bad, START + 2_000));
      }
    }

    assertThat(fleet.workers()).isOne();
    assertThat(fleet.completed()).isEqualTo(10);
    assertThat(fleet.service().count()).isZero();
    assertThat(fleet.queueWait().count()).isZero();
  }
}
