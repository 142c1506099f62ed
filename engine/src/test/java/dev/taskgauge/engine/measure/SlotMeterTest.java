package dev.taskgauge.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
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
    meter.settle();

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
      slot.taskCompleted(150, 40);
      slot.taskCompleted(190, 40);
      slot.settle();
    }

    assertThat(many.slots()).hasSize(slots);
    assertThat(many.service().count()).isEqualTo(3L * slots);
    assertThat(many.queueWait().count()).isEqualTo(3L * slots);
    assertThat(many.slotTime(0, 200).totalNanos()).isEqualTo(200L * slots);
  }

  @Test
  void aTaskOfTenMicrosecondsIsCountedAtOnce() {
    meter.began(0);

    assertThat(meter.taskCompleted(10_000, 7)).isFalse();

    assertThat(meter.completed()).isEqualTo(1);
    assertThat(meter.workNanos()).isEqualTo(7);
  }

  @Test
  void shortTasksAreCountedTogether() {
    meter.began(0);
    for (int task = 1; task <= 15; task++) {
      assertThat(meter.taskCompleted(task * 660L, 7)).isFalse();
    }
    assertThat(meter.completed()).isZero();

    assertThat(meter.taskCompleted(10_100, 7)).as("there is something to hand over").isTrue();

    assertThat(meter.completed()).isEqualTo(16);
    assertThat(meter.settle()).isFalse();
  }

  @Test
  void whereTheyAreVeryShortNoMoreThanSomeHundredsAreCountedTogether() {
    meter.began(0);
    int tasks = 1;
    while (!meter.taskCompleted(tasks * 3L, 0)) {
      tasks++;
    }

    assertThat(tasks).isEqualTo(512);
    assertThat(meter.completed()).isEqualTo(512);
  }

  @Test
  void tasksOfAnotherLengthAreCountedApart() {
    meter.began(0);
    meter.taskCompleted(100, 90);
    meter.taskCompleted(300, 150);

    assertThat(meter.completed()).isEqualTo(1);
    assertThat(meter.workNanos()).isEqualTo(90);
  }

  @Test
  void aTaskThatFailsIsCountedAfterThoseBeforeIt() {
    meter.began(0);
    for (int task = 1; task <= 16; task++) {
      meter.taskCompleted(task * 100L, 90);
    }

    assertThat(meter.taskFailed(1_650)).as("there is something to hand over").isTrue();

    assertThat(meter.completed()).isEqualTo(16);
    assertThat(meter.failed()).isEqualTo(1);
    assertThat(meter.taskFailed(1_700)).isFalse();
    assertThat(run.slotTime(0, 1_700)).isEqualTo(new SlotTime(1_440, 260, 0, 0, 0, 0, 0));
  }

  @Test
  void whatTheSlotDoesNextBelongsToNoTaskBefore() {
    meter.began(0);
    meter.taskCompleted(100, 100);
    meter.tasksQueuedSince(0);
    meter.taskCompleted(180, 80);
    meter.waitedForTasks(1_000);

    assertThat(run.completed()).isEqualTo(2);
    assertThat(run.slotTime(0, 1_000)).isEqualTo(new SlotTime(180, 0, 0, 0, 0, 0, 820));
  }

  @Test
  void countingTogetherSaysWhatCountingOneByOneSays() {
    Random random = new Random(7);
    Histogram queueWait = LatencyHistograms.empty();
    Histogram service = LatencyHistograms.empty();
    long nowNanos = 50;
    meter.began(nowNanos);
    for (int message = 0; message < 300; message++) {
      long queuedNanos = nowNanos + random.nextInt(80) - 20;
      nowNanos += 30;
      meter.waitedForTasks(nowNanos);
      meter.tasksQueuedSince(queuedNanos);
      int bits = 1 + random.nextInt(14);
      for (int task = 0; task < 1_000; task++) {
        long tookNanos = random.nextInt(1 << bits);
        queueWait.recordValue(Math.max(0, nowNanos - queuedNanos));
        service.recordValue(tookNanos);
        nowNanos += tookNanos;
        meter.taskCompleted(nowNanos, message % 3);
      }
      meter.settle();
    }

    assertThat(counts(run.queueWait())).isEqualTo(counts(LatencySummary.of(queueWait)));
    assertThat(counts(run.service())).isEqualTo(counts(LatencySummary.of(service)));
    assertThat(run.completed()).isEqualTo(300_000);
    assertThat(run.slotTime(0, nowNanos).workNanos()).isEqualTo(300_000);
    assertThat(run.slotTime(0, nowNanos).totalNanos()).isEqualTo(nowNanos);
  }

  private static Map<Long, Long> counts(LatencySummary summary) {
    Map<Long, Long> counts = new TreeMap<>();
    for (HistogramIterationValue value :
        LatencyHistograms.decode(summary.histogram()).recordedValues()) {
      counts.put(value.getValueIteratedTo(), value.getCountAtValueIteratedTo());
    }
    return counts;
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
