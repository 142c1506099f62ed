package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.TaskKind;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a worker process serves a queue.
 *
 * @param queueName the queue
 * @param place where SQS and DynamoDB are
 * @param slots how many tasks at once, 1 to {@link RunSettings#MAX_SLOTS}
 * @param threads the kind of thread of the slots
 * @param kinds the kinds of task that it executes; all others it refuses
 * @param lease how long a message stays with a worker that does not answer, {@link #MIN_LEASE} to
 *     {@link #MAX_LEASE}; how often a worker shows that it is alive, and how soon it counts as
 *     dead, follow from it
 * @param grace how long tasks may go on after the worker is asked to stop
 * @param idleExit the worker ends by itself after so long without a task; null: never
 */
public record WorkerSettings(
    String queueName,
    AwsPlace place,
    int slots,
    ThreadKind threads,
    Set<TaskKind> kinds,
    Duration lease,
    Duration grace,
    @Nullable Duration idleExit) {
  /** The lease where none is given. */
  public static final Duration DEFAULT_LEASE = Duration.ofSeconds(30);

  /** SQS counts its visibility timeout in whole seconds, and beats must fit into it. */
  public static final Duration MIN_LEASE = Duration.ofSeconds(3);

  /** The longest visibility timeout of SQS. */
  public static final Duration MAX_LEASE = Duration.ofHours(12);

  /** The grace where none is given. */
  public static final Duration DEFAULT_GRACE = Duration.ofSeconds(30);

  public WorkerSettings {
    SqsSettings.checkQueueName(queueName);
    kinds = Set.copyOf(kinds);
    if (slots < 1 || slots > RunSettings.MAX_SLOTS) {
      throw new IllegalArgumentException(
          "threads " + slots + ": expected 1 to " + RunSettings.MAX_SLOTS);
    }
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("task kinds: expected at least one");
    }
    if (lease.compareTo(MIN_LEASE) < 0 || lease.compareTo(MAX_LEASE) > 0) {
      throw new IllegalArgumentException("lease " + lease.toMillis() + " ms: expected 3 s to 12 h");
    }
    if (grace.isNegative()) {
      throw new IllegalArgumentException("grace " + grace + ": expected 0 or more");
    }
  }
}
