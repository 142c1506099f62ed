package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.SlotAccount;
import org.jspecify.annotations.Nullable;

/** Who executes the tasks of one run. Used by the thread that runs it. */
interface Crew extends AutoCloseable {
  /** Asked now and then while slots are waited for. */
  @FunctionalInterface
  interface Waiting {
    /**
     * Whether to go on.
     *
     * @throws BackendException where there is nothing to wait for any more
     */
    boolean goesOn() throws BackendException;
  }

  /**
   * Waits until the slots are ready.
   *
   * @return how many there are; fewer than were asked for only where the waiting does not go on
   */
  int start(Waiting waiting) throws BackendException, InterruptedException;

  /** The run's clock starts now. */
  void runStarts();

  /** What the slots do. */
  SlotAccount account();

  /** Whether {@link #account} is up to date while the run goes on, or lags behind the results. */
  boolean isAccountLive();

  /**
   * Looks whether there is anybody left who could finish the run. Any thread.
   *
   * @throws BackendException where there is not, and never will be
   */
  void check() throws BackendException;

  /**
   * Brings the account to its end, after which nothing changes in it.
   *
   * @param done whether every task has a result; else the run was stopped
   */
  void settle(boolean done) throws BackendException, InterruptedException;

  /** What the run cost its queue; null where that is in this process. After {@link #settle}. */
  @Nullable QueueFigures figures();

  @Override
  void close() throws BackendException;
}
