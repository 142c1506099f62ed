package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.Fleet;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.SlotAccount;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Slots of worker processes, which register themselves. */
final class RemoteCrew implements Crew {
  private static final Logger LOG = System.getLogger(RemoteCrew.class.getName());

  private static final long LOOK_MILLIS = 20;
  private static final long REPORTS_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Fleet fleet;
  private final int wanted;
  private final Check workers;
  private final Consumer<String> notes;

  /** Looks whether waiting makes sense. */
  @FunctionalInterface
  interface Check {
    /** Throws where a worker, or all of them, will never come. */
    void check(boolean all) throws BackendException;
  }

  /**
   * Of so many slots at least.
   *
   * @param workers is asked now and then, by any thread
   * @param notes is told what is waited for, in words
   */
  RemoteCrew(Fleet fleet, int wanted, Check workers, Consumer<String> notes) {
    this.fleet = fleet;
    this.wanted = wanted;
    this.workers = workers;
    this.notes = notes;
  }

  @Override
  public int start(Waiting waiting) throws BackendException, InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    int ready = fleet.readySlots();
    int told = -1;
    while (ready < wanted && waiting.goesOn()) {
      workers.check(true);
      if (ready != told) {
        told = ready;
        notes.accept(
            "waiting for " + wanted + (wanted == 1 ? " slot" : " slots") + ": " + ready + " ready");
      }
      never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      ready = fleet.readySlots();
    }
    return ready;
  }

  @Override
  public void runStarts() {
    fleet.runStarts();
  }

  @Override
  public SlotAccount account() {
    return fleet.account();
  }

  @Override
  public boolean isAccountLive() {
    return false;
  }

  @Override
  public void check() throws BackendException {
    workers.check(false);
  }

  @Override
  public void settle(boolean done) throws InterruptedException {
    if (done && !fleet.awaitReports(REPORTS_NANOS)) {
      LOG.log(Level.WARNING, "Some workers did not report all that they did");
    }
    fleet.runEnds();
  }

  @Override
  public QueueFigures figures() {
    return fleet.figures();
  }

  @Override
  public void close() {
    // Ends with the client's queue.
  }
}
