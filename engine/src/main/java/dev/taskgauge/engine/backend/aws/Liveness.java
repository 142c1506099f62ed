package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.NanoClock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether other workers are alive: a worker is dead once its beat has stood still for as
 * long as it said itself, on the observer's own clock. Two machines' clocks are never compared. One
 * thread.
 */
final class Liveness {
  private final Function<String, @Nullable WorkerItem> registry;
  private final NanoClock clock;
  private final Map<String, Sighting> sightings = new HashMap<>();

  private record Sighting(long beat, long sinceNanos) {}

  /** With what reads a worker's item; null where it is not registered. */
  Liveness(Function<String, @Nullable WorkerItem> registry, NanoClock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** Looks again at a worker; true where it left or counts as dead. */
  boolean isDead(String workerId) {
    WorkerItem worker = registry.apply(workerId);
    if (worker == null) {
      // Whoever leaves gives back everything before, and a claimant registers before it claims.
      sightings.remove(workerId);
      return true;
    }
    long nowNanos = clock.nanoTime();
    Sighting last = sightings.get(workerId);
    if (last == null || last.beat() != worker.beat()) {
      sightings.put(workerId, new Sighting(worker.beat(), nowNanos));
      return false;
    }
    long stillNanos = nowNanos - last.sinceNanos();
    return stillNanos > TimeUnit.MILLISECONDS.toNanos(Math.max(0, worker.deadMillis()));
  }
}
