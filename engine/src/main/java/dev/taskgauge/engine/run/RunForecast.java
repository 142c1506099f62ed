package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.AutoMessages;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * About how long a run takes, told before it: what its tasks ask for, or what its messages cost its
 * back end where that is more. The times of a back end are those of a machine with two cores for
 * everything, and only forecasts rest on them.
 *
 * @param settings the run
 * @param tasks those of its workload file; null where it has none, or it was not read
 * @param cores of this machine, which its tasks of kind {@code cpu} share
 */
public record RunForecast(RunSettings settings, @Nullable Workload tasks, int cores) {
  private static final long LOCAL_TASK_NANOS = 50;
  private static final long LOCAL_MESSAGE_NANOS = 1_000;
  private static final long SQS_TASK_NANOS = 5_000;
  private static final long SQS_MESSAGE_NANOS = 1_000_000;
  private static final long SQS_NAIVE_MESSAGE_NANOS = 5_000_000;

  /** What the shortest run takes until its only result is there. */
  private static final long LOCAL_LEAST_NANOS = 10_000_000;

  private static final long SQS_LEAST_NANOS = 100_000_000;

  /**
   * From the end of a run of LOCAL to the first task of the next: median of 17 in reports/example,
   * 6 to 99 ms.
   */
  private static final long LOCAL_AROUND_NANOS = 20_000_000;

  /**
   * The same of SQS: the workers leave, the receivers come back from their last wait of a second,
   * the queues are looked through, a run is opened, and the workers take their slots. Median of 85
   * runs of four records with ElasticMQ and DynamoDB Local on two cores, from the moments at which
   * runs began and what each of them took: 1.18 to 1.37 s, without the first run of each program,
   * which took up to a second more.
   */
  private static final long SQS_AROUND_NANOS = 1_250_000_000;

  /**
   * From submitting the first task to the last result, in nanoseconds; empty of a workload file
   * that was not read.
   */
  public OptionalLong nanos() {
    OptionalLong plain = plainNanos();
    return plain.isEmpty() ? plain : OptionalLong.of(Math.max(leastNanos(), plain.getAsLong()));
  }

  /** The same without what even the shortest run takes to start and to end; may be 0. */
  public OptionalLong plainNanos() {
    if (settings.workload() instanceof GeneratedWorkload generated) {
      long count = generated.taskCount(settings.slots());
      double one = generated.lengths().averageNanos();
      double busy = generated.kind() == TaskKind.CPU ? one * count : 0;
      double ideal = Math.max(one, sharedCores().mixedNanos(one * count, busy));
      return OptionalLong.of((long) Math.max(ideal, handlingNanos(count, one)));
    }
    if (tasks == null) {
      return OptionalLong.empty();
    }
    double one = (double) tasks.totalNominalNanos() / tasks.taskCount();
    double ideal = sharedCores().idealNanos(tasks);
    return OptionalLong.of((long) Math.max(ideal, handlingNanos(tasks.taskCount(), one)));
  }

  /** What a run of a back end takes besides, before its first task and after its last result. */
  static long aroundNanos(BackendSettings backend) {
    return backend instanceof SqsSettings ? SQS_AROUND_NANOS : LOCAL_AROUND_NANOS;
  }

  private boolean isSqs() {
    return settings.backend() instanceof SqsSettings;
  }

  private long leastNanos() {
    return isSqs() ? SQS_LEAST_NANOS : LOCAL_LEAST_NANOS;
  }

  /** Workers elsewhere are taken to have a core for each slot, as nothing is known of them. */
  private SharedCores sharedCores() {
    boolean isElsewhere =
        settings.backend() instanceof SqsSettings sqs && !(sqs.place() instanceof ThisMachine);
    return new SharedCores(settings.slots(), isElsewhere ? settings.slots() : cores);
  }

  /** What a back end takes for so many tasks, however many workers there are. */
  private double handlingNanos(long count, double taskNanos) {
    double messages =
        (double) count
            / AutoMessages.usualTasks(settings.backend(), count, taskNanos, settings.slots());
    if (!(settings.backend() instanceof SqsSettings sqs)) {
      return (double) count * LOCAL_TASK_NANOS + messages * LOCAL_MESSAGE_NANOS;
    }
    return (double) count * SQS_TASK_NANOS
        + messages * (sqs.naive() ? SQS_NAIVE_MESSAGE_NANOS : SQS_MESSAGE_NANOS);
  }
}
