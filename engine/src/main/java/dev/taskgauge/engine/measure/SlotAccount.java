package dev.taskgauge.engine.measure;

import java.util.List;

/**
 * What the slots of a run did, wherever they are. The counts may be read at any time and lag a
 * little; the rest is for after the end, when nothing changes any more. Any thread.
 */
public interface SlotAccount {
  /** Tasks completed so far. */
  long completed();

  /** Tasks failed so far. */
  long failed();

  /** Nominal work done so far. */
  long workNanos();

  /** The nominal length of the longest task that completed. */
  long longestNominalNanos();

  /** Where the slot time that was offered between two moments went; the parts add up to it. */
  SlotTime slotTime(long runStartNanos, long runEndNanos);

  /** Queue wait of every finished task. */
  LatencySummary queueWait();

  /** Service time of every finished task. */
  LatencySummary service();

  /** How many slots there were between two moments: the number at the start, and every change. */
  List<SlotsPoint> slotsOverTime(long runStartNanos, long runEndNanos);
}
