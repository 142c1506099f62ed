package dev.taskgauge.engine.backend.local;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.RunMeter;
import java.util.function.LongSupplier;

/**
 * The LOCAL back end: a bounded task queue and a bounded result queue in memory. Every client and
 * worker that is opened from one instance shares its queues.
 */
public final class LocalBackend implements Backend {
  private final LocalQueues queues;

  /** With a monotonic clock in nanoseconds, on which the waiting of messages is measured. */
  public LocalBackend(LongSupplier nanoTime) {
    queues = new LocalQueues(nanoTime);
  }

  @Override
  public String endpoint() {
    return "in-memory";
  }

  @Override
  public ClientQueue openClient(String runId) {
    return new LocalClientQueue(queues);
  }

  @Override
  public TaskQueue openWorker(RunMeter meters) {
    return new LocalTaskQueue(queues);
  }

  @Override
  public void close() {
    queues.clear();
  }
}
