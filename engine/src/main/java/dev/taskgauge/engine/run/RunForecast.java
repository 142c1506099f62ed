package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.measure.Efficiency;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * About how long a run takes, told before it: what its tasks ask for, or what its messages cost its
 * back end where that is more. The times of a back end are those of a machine with two cores for
 * everything, and only forecasts rest on them.
 *
 * @param settings the run
 * @param file the content of its workload file; null where it has none, or it was not read
 * @param cores how many tasks of kind {@code cpu} run at once at most
 */
public record RunForecast(RunSettings settings, @Nullable WorkloadFile file, int cores) {
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

  /** Servers and the first worker process on this machine: 3.9 s in reports/example. */
  static final long SERVERS_AND_WORKERS_NANOS = 4_000_000_000L;

  /** The same where servers run already; not measured apart. */
  static final long WORKERS_NANOS = 2_000_000_000;

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
    Workload workload = file == null ? null : file.workload();
    if (settings.workload() instanceof GeneratedWorkload generated) {
      long tasks = generated.taskCount(settings.slots());
      double one = generated.lengths().averageNanos();
      double ideal = Math.max(one, one * tasks / atOnce(generated.kind()));
      return OptionalLong.of((long) Math.max(ideal, handlingNanos(tasks, one)));
    }
    if (workload == null || !(settings.workload() instanceof FileWorkload)) {
      return OptionalLong.empty();
    }
    long tasks = workload.taskCount();
    long ideal =
        Efficiency.idealNanos(
            workload.totalNominalNanos(), workload.longestNominalNanos(), settings.slots());
    double one = (double) workload.totalNominalNanos() / Math.max(1, tasks);
    return OptionalLong.of((long) Math.max((double) ideal, handlingNanos(tasks, one)));
  }

  /** What a run of a back end takes besides, before its first task and after its last result. */
  static long aroundNanos(BackendSettings backend) {
    return backend instanceof SqsSettings ? SQS_AROUND_NANOS : LOCAL_AROUND_NANOS;
  }

  /** What comes once, before the first run of a back end, in nanoseconds. */
  static long startNanos(BackendSettings backend) {
    return backend instanceof SqsSettings sqs && sqs.place() instanceof ThisMachine
        ? SERVERS_AND_WORKERS_NANOS
        : 0;
  }

  private boolean isSqs() {
    return settings.backend() instanceof SqsSettings;
  }

  private long leastNanos() {
    return isSqs() ? SQS_LEAST_NANOS : LOCAL_LEAST_NANOS;
  }

  /** Busy tasks have no more than the machine's cores, however many workers there are. */
  private int atOnce(TaskKind kind) {
    return kind == TaskKind.CPU ? Math.min(settings.slots(), cores) : settings.slots();
  }

  /** What a back end takes for so many tasks, however many workers there are. */
  private double handlingNanos(long tasks, double taskNanos) {
    double messages = tasks / tasksPerMessage(tasks, taskNanos);
    if (!(settings.backend() instanceof SqsSettings sqs)) {
      return (double) tasks * LOCAL_TASK_NANOS + messages * LOCAL_MESSAGE_NANOS;
    }
    return (double) tasks * SQS_TASK_NANOS
        + messages * (sqs.naive() ? SQS_NAIVE_MESSAGE_NANOS : SQS_MESSAGE_NANOS);
  }

  private double tasksPerMessage(long tasks, double taskNanos) {
    TasksPerMessage size = settings.backend().tasksPerMessage();
    if (!size.isAuto()) {
      return size.fixedCount();
    }
    double fitting = Run.autoNominalNanos(settings.backend()) / Math.max(1, taskNanos);
    return Math.max(
        1,
        Math.min(
            (double) MessagePacker.mostAutoTasks(tasks, settings.slots()), Math.floor(fitting)));
  }
}
