package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;

/**
 * What warms a back end up: tasks of no length, as all that they use is what is to be compiled and
 * connected. The numbers are such that a run takes some seconds in programs that have just started.
 * What executes them, and what forecasts their time and their cost, have them from here.
 */
public final class WarmUpRuns {
  private static final long LOCAL_TASKS = 1_000_000;

  /** A task a message: what there is to warm up is done once a message. */
  private static final long SQS_TASKS = 2_500;

  private static final long NAIVE_TASKS = 600;

  private WarmUpRuns() {}

  /** A warm-up run of a back end, on so many slots. */
  public static RunSettings settings(BackendSettings backend, int slots) {
    if (backend instanceof SqsSettings sqs) {
      SqsSettings small =
          new SqsSettings(sqs.queueName(), sqs.place(), new TasksPerMessage(1), sqs.naive());
      return new RunSettings(noLength(sqs.naive() ? NAIVE_TASKS : SQS_TASKS), small, slots);
    }
    LocalSettings local = (LocalSettings) backend;
    return new RunSettings(noLength(LOCAL_TASKS), local, slots);
  }

  private static GeneratedWorkload noLength(long tasks) {
    return new GeneratedWorkload(
        TaskKind.SLEEP, new LengthDistribution.Constant(0), tasks, false, 0);
  }
}
