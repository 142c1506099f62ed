package dev.taskgauge.engine.run;

import dev.taskgauge.engine.measure.NanoClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Tells a listener what goes wrong, one thread at a time, and the same thing no more than once a
 * minute: a service that is away is asked many times a second. Any thread.
 */
final class Troubles {
  private static final long AGAIN_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final int REMEMBERED = 100;

  private final WorkerListener listener;
  private final NanoClock clock;
  private final Map<String, Long> told = new LinkedHashMap<>();

  Troubles(WorkerListener listener, NanoClock clock) {
    this.listener = listener;
    this.clock = clock;
  }

  synchronized void tell(String what) {
    long nowNanos = clock.nanoTime();
    Long last = told.get(what);
    if (last != null && nowNanos - last < AGAIN_NANOS) {
      return;
    }
    if (told.size() == REMEMBERED) {
      told.clear();
    }
    told.put(what, nowNanos);
    listener.troubled(what);
  }
}
