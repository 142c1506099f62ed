package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.measure.SlotAccount;
import dev.taskgauge.engine.worker.Worker;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Slots in this process. */
final class LocalCrew implements Crew {
  private static final long SLOTS_END_SECONDS = 30;

  private final TaskQueue queue;
  private final Worker worker;
  private final RunMeter meter;
  private final ThreadFactory threads;

  LocalCrew(TaskQueue queue, Worker worker, RunMeter meter, ThreadFactory threads) {
    this.queue = queue;
    this.worker = worker;
    this.meter = meter;
    this.threads = threads;
  }

  @Override
  public int start(Waiting waiting) throws BackendException, InterruptedException {
    worker.start(meter.slots(), threads);
    return meter.slots().size();
  }

  @Override
  public void runStarts() {
    // The meters of a crew are of one run.
  }

  @Override
  public SlotAccount account() {
    return meter;
  }

  @Override
  public boolean isAccountLive() {
    return true;
  }

  @Override
  public void check() {
    // Slots that break down stop the run themselves.
  }

  @Override
  public void settle(boolean done) throws BackendException, InterruptedException {
    worker.stop();
    if (!worker.awaitEnd(TimeUnit.SECONDS.toNanos(SLOTS_END_SECONDS))) {
      throw new BackendException("worker threads did not end within " + SLOTS_END_SECONDS + " s");
    }
    Run.throwTrouble("a worker broke down", worker.trouble());
    if (done) {
      // What follows is measured too, and shall have the machine for itself.
      worker.close();
      worker.awaitExit();
    }
  }

  @Override
  public @Nullable QueueFigures figures() {
    return null;
  }

  @Override
  public void close() throws BackendException {
    worker.close();
    queue.close();
  }
}
