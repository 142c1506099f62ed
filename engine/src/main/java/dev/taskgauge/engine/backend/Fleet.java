package dev.taskgauge.engine.backend;

import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.SlotAccount;

/** The worker processes of a run, as its client hears of them. Any thread. */
public interface Fleet {
  /** How many slots are registered for the run now. */
  int readySlots();

  /**
   * What to do when the run is over and its workers may leave. Called once, by any thread; may not
   * block.
   */
  void whenOver(Runnable action);

  /** The run's clock starts: requests and messages count from here. */
  void runStarts();

  /** What the slots did. */
  SlotAccount account();

  /**
   * Waits until the workers have reported all that they did for the results that came.
   *
   * @return whether they did in time
   */
  boolean awaitReports(long timeoutNanos) throws InterruptedException;

  /** The run's clock has stopped: looks once more at what {@link #figures} tells of the queue. */
  void runEnds() throws InterruptedException;

  /** What the run cost the queue. After {@link #runEnds}. */
  QueueFigures figures();
}
