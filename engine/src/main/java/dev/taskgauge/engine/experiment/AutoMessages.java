package dev.taskgauge.engine.experiment;

/**
 * How large messages are with automatic sizing. What packs them, and what forecasts the time and
 * the cost of a run, have it from here.
 */
public final class AutoMessages {
  /** Every slot gets at least this many messages, so that all end together. */
  private static final long MIN_MESSAGES_PER_SLOT = 10;

  /** How much work a message is worth: its queue costs some microseconds. */
  private static final long LOCAL_NOMINAL_NANOS = 1_000_000;

  /** A message over SQS costs about a millisecond of two machines, and dollars. */
  private static final long SQS_NOMINAL_NANOS = 50_000_000;

  private AutoMessages() {}

  /** A message of a back end is full where its tasks ask for so much together. */
  public static long nominalNanos(BackendSettings backend) {
    return backend instanceof SqsSettings ? SQS_NOMINAL_NANOS : LOCAL_NOMINAL_NANOS;
  }

  /** The most tasks in a message of a run with so many tasks; at least 1. */
  public static long mostTasks(long tasks, int slots) {
    return Math.max(1, Math.min(TasksPerMessage.MAX, tasks / (MIN_MESSAGES_PER_SLOT * slots)));
  }

  /**
   * How many tasks ride in most messages of a run; as set, where that is a number.
   *
   * @param taskNanos the mean nominal length of a task
   */
  public static long usualTasks(BackendSettings backend, long tasks, double taskNanos, int slots) {
    TasksPerMessage size = backend.tasksPerMessage();
    if (!size.isAuto()) {
      return size.fixedCount();
    }
    double fitting = Math.floor(nominalNanos(backend) / Math.max(1, taskNanos));
    return (long) Math.max(1, Math.min((double) mostTasks(tasks, slots), fitting));
  }
}
