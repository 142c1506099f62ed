package dev.taskgauge.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunMeterTest {
  private final RunMeter run = RunMeter.forSnapshots(3);

  private void execute(int slot, long startNanos, long endNanos, long nominalNanos) {
    SlotMeter meter = run.slots().get(slot);
    meter.waitedForTasks(startNanos);
    meter.tasksQueuedSince(startNanos - 5);
    meter.taskCompleted(endNanos, nominalNanos);
    meter.settle();
  }

  @Test
  void aSnapshotHoldsDurationsOfTheSlotsThatHadTasks() {
    run.slots().forEach(slot -> slot.began(1_000));
    execute(0, 1_010, 1_110, 90);
    run.slots().get(0).handedOver(1_120);
    execute(0, 1_130, 1_200, 70);
    execute(1, 1_050, 1_150, 100);
    run.slots().get(2).waitedForTasks(1_200);

    MeterSnapshot snapshot = run.snapshot(7, 1_250);

    assertThat(snapshot.number()).isEqualTo(7);
    assertThat(snapshot.slots()).isEqualTo(3);
    assertThat(snapshot.slotsWithTask()).isEqualTo(2);
    assertThat(snapshot.completed()).isEqualTo(3);
    assertThat(snapshot.finished()).isEqualTo(3);
    assertThat(snapshot.longestNominalNanos()).isEqualTo(100);
    assertThat(snapshot.betweenTasks()).isEqualTo(new SlotTime(260, 10, 10, 0, 10, 0, 0));
    assertThat(snapshot.sinceFirstStartNanos()).isEqualTo(240 + 200);
    assertThat(LatencySummary.of(LatencyHistograms.decode(snapshot.service())))
        .isEqualTo(run.service());
    assertThat(LatencySummary.of(LatencyHistograms.decode(snapshot.queueWait())))
        .isEqualTo(run.queueWait());
  }

  @Test
  void aSnapshotBeforeTheFirstTaskIsEmpty() {
    MeterSnapshot snapshot = run.snapshot(1, -50);

    assertThat(snapshot.slotsWithTask()).isZero();
    assertThat(snapshot.finished()).isZero();
    assertThat(snapshot.betweenTasks()).isEqualTo(SlotTime.ZERO);
    assertThat(snapshot.sinceFirstStartNanos()).isZero();
  }

  /** A negative time would make the client refuse the message, and the results in it. */
  @Test
  void aTaskThatCameAndWentWhileTheSnapshotWasTakenMakesNoTimeNegative() {
    run.slots().forEach(slot -> slot.began(1_000));
    execute(0, 1_010, 1_020, 5);

    assertThat(run.snapshot(1, 1_005).sinceFirstStartNanos()).isZero();
  }

  @Test
  void slotsThatShareHistogramsAreAllInASnapshot() {
    RunMeter many = RunMeter.forSnapshots(100);
    for (SlotMeter slot : many.slots()) {
      slot.began(0);
      slot.waitedForTasks(10);
      slot.taskCompleted(110, 100);
      slot.settle();
    }

    MeterSnapshot snapshot = many.snapshot(1, 200);

    assertThat(LatencyHistograms.decode(snapshot.service()).getTotalCount()).isEqualTo(100);
    assertThat(snapshot.sinceFirstStartNanos()).isEqualTo(100 * 190);
  }
}
