package dev.taskgauge.engine.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;

/** The meters of all slots of a run, and their sums. */
public final class RunMeter implements SlotAccount {
  private final List<SlotMeter> slots;
  private final Set<LatencyHistograms> histograms;

  /** With a meter for each of so many slots. */
  public RunMeter(int slotCount) {
    this(LatencyHistograms.forSlots(slotCount));
  }

  /** With a meter for each of so many slots, whose {@link #snapshot} is taken while they run. */
  public static RunMeter forSnapshots(int slotCount) {
    return new RunMeter(LatencyHistograms.sharedBySlots(slotCount));
  }

  private RunMeter(List<LatencyHistograms> bySlot) {
    int slotCount = bySlot.size();
    List<SlotMeter> meters = new ArrayList<>(slotCount);
    for (LatencyHistograms own : bySlot) {
      meters.add(new ApartSlotMeter(own));
    }
    slots = List.copyOf(meters);
    histograms = new HashSet<>(bySlot);
  }

  /** A meter for each slot. */
  public List<SlotMeter> slots() {
    return slots;
  }

  @Override
  public long completed() {
    long sum = 0;
    for (SlotMeter slot : slots) {
      sum += slot.completed();
    }
    return sum;
  }

  @Override
  public long failed() {
    long sum = 0;
    for (SlotMeter slot : slots) {
      sum += slot.failed();
    }
    return sum;
  }

  @Override
  public long workNanos() {
    long sum = 0;
    for (SlotMeter slot : slots) {
      sum += slot.workNanos();
    }
    return sum;
  }

  @Override
  public long longestNominalNanos() {
    long longest = 0;
    for (SlotMeter slot : slots) {
      longest = Math.max(longest, slot.longestNominalNanos());
    }
    return longest;
  }

  @Override
  public SlotTime slotTime(long runStartNanos, long runEndNanos) {
    SlotTime sum = SlotTime.ZERO;
    for (SlotMeter slot : slots) {
      sum = sum.plus(slot.slotTime(runStartNanos, runEndNanos));
    }
    return sum;
  }

  @Override
  public LatencySummary queueWait() {
    return summary(true);
  }

  @Override
  public LatencySummary service() {
    return summary(false);
  }

  @Override
  public List<SlotsPoint> slotsOverTime(long runStartNanos, long runEndNanos) {
    return List.of(new SlotsPoint(0, slots.size()));
  }

  /**
   * What the slots did until now. While a slot executes, its numbers may be some hundreds of short
   * tasks apart; they are exact once it has handed over a result and waits for the next message.
   * One thread at a time.
   */
  public MeterSnapshot snapshot(long number, long nowNanos) {
    int withTask = 0;
    long sinceFirstStartNanos = 0;
    SlotTime between = SlotTime.ZERO;
    for (SlotMeter slot : slots) {
      if (slot.hadTask()) {
        withTask++;
        // A first task may have come and gone since the moment was taken.
        sinceFirstStartNanos += Math.max(0, nowNanos - slot.firstStartNanos());
        between = between.plus(slot.betweenTasks());
      }
    }
    Histogram queueWait = LatencyHistograms.empty();
    Histogram service = LatencyHistograms.empty();
    for (LatencyHistograms each : histograms) {
      each.addTo(queueWait, service);
    }
    return new MeterSnapshot(
        number,
        slots.size(),
        withTask,
        completed(),
        failed(),
        longestNominalNanos(),
        between,
        sinceFirstStartNanos,
        LatencyHistograms.encode(queueWait),
        LatencyHistograms.encode(service));
  }

  private LatencySummary summary(boolean ofQueueWait) {
    Histogram queueWait = LatencyHistograms.empty();
    Histogram service = LatencyHistograms.empty();
    for (LatencyHistograms each : histograms) {
      each.addTo(queueWait, service);
    }
    return LatencySummary.of(ofQueueWait ? queueWait : service);
  }
}
