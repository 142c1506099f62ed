package dev.taskgauge.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlotMeterTest {
  private final RunMeter run = new RunMeter(1);
  private final SlotMeter meter = run.slots().get(0);

  @Test
  void everyNanosecondBelongsToOnePart() {
    meter.began(1_010);
    meter.waitedForTasks(1_030);
    meter.tasksQueuedSince(1_005);
    meter.waitedForClaim(1_037);
    meter.taskCompleted(1_137, 90);
    meter.taskCompleted(1_239, 100);
    meter.handedOver(1_250);
    meter.waitedForTasks(1_253);
    meter.waitedForClaim(1_258);
    meter.taskFailed(1_300);
    meter.handedOver(1_307);
    meter.waitedForTasks(1_400);

    SlotTime time = run.slotTime(1_000, 1_500);

    assertThat(time).isEqualTo(new SlotTime(190, 12 + 42, 3, 5, 11, 37, 200));
    assertThat(time.totalNanos()).isEqualTo(500);
    assertThat(run.completed()).isEqualTo(2);
    assertThat(run.failed()).isEqualTo(1);
    assertThat(run.longestNominalNanos()).isEqualTo(100);
  }

  @Test
  void aSlotWithoutTasksIsAllRampUp() {
    meter.began(1_010);
    meter.waitedForTasks(1_400);

    assertThat(run.slotTime(1_000, 1_500)).isEqualTo(new SlotTime(0, 0, 0, 0, 0, 500, 0));
  }

  @Test
  void aSlotThatNeverBeganIsAllRampUp() {
    assertThat(run.slotTime(-200, 300)).isEqualTo(new SlotTime(0, 0, 0, 0, 0, 500, 0));
  }

  @Test
  void queueWaitRunsFromTheQueueingOfTheMessageToTheStartOfEachTask() {
    meter.began(0);
    meter.waitedForTasks(100);
    meter.tasksQueuedSince(40);
    meter.waitedForClaim(110);
    meter.taskCompleted(510, 400);
    meter.taskCompleted(910, 400);

    assertThat(run.queueWait().p50Nanos()).isEqualTo(70);
    assertThat(run.queueWait().maxNanos()).isEqualTo(470);
    assertThat(run.service())
        .usingRecursiveComparison()
        .ignoringFields("histogram")
        .isEqualTo(new LatencySummary(2, 400, 400, 400, 400, 400, 400));
  }

  @Test
  void manySlotsShareHistogramsAndLoseNothing() {
    int slots = LatencyHistograms.MAX_OWN * 3 + 1;
    RunMeter many = new RunMeter(slots);
    for (SlotMeter slot : many.slots()) {
      slot.began(0);
      slot.waitedForTasks(10);
      slot.taskCompleted(110, 100);
    }

    assertThat(many.slots()).hasSize(slots);
    assertThat(many.service().count()).isEqualTo(slots);
    assertThat(many.queueWait().count()).isEqualTo(slots);
    assertThat(many.slotTime(0, 200).totalNanos()).isEqualTo(200L * slots);
  }

  @Test
  void histogramsHoldTheLongestTaskThatThereIs() {
    long dayNanos = 86_400_000_000_000L;
    meter.began(0);
    meter.waitedForTasks(dayNanos * 10);
    meter.tasksQueuedSince(0);
    meter.taskCompleted(dayNanos * 11, dayNanos);

    assertThat(run.service().maxNanos()).isBetween(dayNanos, dayNanos + dayNanos / 1_000);
    assertThat(run.queueWait().maxNanos()).isBetween(10 * dayNanos, 10 * dayNanos + dayNanos / 50);
  }
}
