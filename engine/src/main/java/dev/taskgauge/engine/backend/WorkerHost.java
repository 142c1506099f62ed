package dev.taskgauge.engine.backend;

import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunMeter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker process at a back end whose clients are elsewhere. Any thread. */
public interface WorkerHost extends AutoCloseable {
  /** What it is connected to, in words. */
  String endpoint();

  /**
   * Waits for a run that a client has open.
   *
   * @return its id; null where none was open in time
   */
  @Nullable String awaitRun(long timeoutNanos) throws InterruptedException;

  /** Looks for changes at once, instead of when it is time. Returns at once; any thread. */
  default void look() {}

  /** Whether a run is still the one that a client has open. */
  boolean isCurrent(String runId);

  /**
   * Waits until a run is not the one any more that a client has open, or this was closed.
   *
   * @return false where it still was after that time
   */
  boolean awaitOver(String runId, long timeoutNanos) throws InterruptedException;

  /**
   * Opens the queue of a run, for so many slots as there are meters.
   *
   * @param meters what the slots do; reported to the client from time to time
   */
  TaskQueue join(String runId, RunMeter meters) throws BackendException;

  /** Tells the client that the slots are ready; until the queue of the run is closed. */
  void ready(String runId);

  /** How many messages were put aside as they could not be taken. */
  long rejected();

  /** The requests made so far. */
  List<RequestCount> requests();

  /** Leaves. After the queue of the last run was closed. */
  @Override
  void close();
}
