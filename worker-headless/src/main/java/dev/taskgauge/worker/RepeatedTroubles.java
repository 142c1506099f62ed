package dev.taskgauge.worker;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which troubles were told already, so that one that comes a thousand times a second does not fill
 * a disk. Not thread-safe.
 */
final class RepeatedTroubles {
  private static final int MOST_KEPT = 100;

  private final Map<String, Long> repetitions = new LinkedHashMap<>();

  /** Whether it is to be told: the first time since all was forgotten. */
  boolean isNew(String what) {
    if (!repetitions.containsKey(what) && repetitions.size() == MOST_KEPT) {
      // Each text is another one: telling all of them would be as bad.
      return false;
    }
    return repetitions.merge(what, 0L, (times, zero) -> times + 1) == 0;
  }

  /** How often each came again, of those that did; and starts anew. */
  Map<String, Long> forgetAndCount() {
    Map<String, Long> repeated = new LinkedHashMap<>(repetitions);
    repeated.values().removeIf(times -> times == 0);
    repetitions.clear();
    return repeated;
  }
}
