package dev.taskgauge.engine.report;

import dev.taskgauge.engine.measure.SlotTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of slot time by their names. */
final class SlotTimeParts {
  private SlotTimeParts() {}

  /** What was not nominal work, in the order of a slot's life, in nanoseconds. */
  static Map<String, Long> losses(SlotTime time) {
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("timer overshoot", time.overshootNanos());
    parts.put("waiting for tasks", time.waitTasksNanos());
    parts.put("waiting for claims", time.waitClaimsNanos());
    parts.put("handing over results", time.handOverNanos());
    parts.put("ramp-up", time.rampUpNanos());
    parts.put("tail", time.tailNanos());
    return parts;
  }
}
