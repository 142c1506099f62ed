package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.Efficiency;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import dev.taskgauge.engine.task.WorkloadText;
import org.jspecify.annotations.Nullable;

/** Says what a workload is and how long it will take, without making its tasks. */
final class WorkloadEstimate {
  private final WorkloadSpec spec;
  private final @Nullable WorkloadFile file;
  private final BackEndEstimate backEnd;
  private final int cores;

  WorkloadEstimate(
      WorkloadSpec spec, @Nullable WorkloadFile file, BackEndEstimate backEnd, int cores) {
    this.spec = spec;
    this.file = file;
    this.backEnd = backEnd;
    this.cores = cores;
  }

  /** How the workload was read, in words. */
  String description(int slots) {
    if (file != null && spec instanceof FileWorkload) {
      return WorkloadText.describe(file, slots);
    }
    GeneratedWorkload generated = (GeneratedWorkload) spec;
    long count = generated.taskCount(slots);
    if (generated.lengths() instanceof LengthDistribution.Constant constant) {
      TaskCommand command = new TaskCommand(generated.kind(), constant.nominalNanos());
      return describeConstant(command, count, slots);
    }
    return WorkloadText.count(count)
        + " tasks, each "
        + BackendText.task(spec)
        + "; ideal about "
        + WorkloadText.duration(idealNanos(slots))
        + " on "
        + WorkloadText.count(slots)
        + " workers";
  }

  private static String describeConstant(TaskCommand command, long count, int slots) {
    try {
      return WorkloadText.describe(Workload.of(command, count), slots);
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** About how long a run will take. */
  long runNanos(int slots) {
    return Math.max(lengthNanos(slots), taskCount(slots) * backEnd.taskNanos());
  }

  /** Busy tasks have no more than the machine's cores, however many workers there are. */
  private long lengthNanos(int slots) {
    boolean busy = spec instanceof GeneratedWorkload generated && generated.kind() == TaskKind.CPU;
    long idealNanos = idealNanos(slots);
    return busy && slots > cores ? (long) ((double) idealNanos * slots / cores) : idealNanos;
  }

  private long taskCount(int slots) {
    return spec instanceof GeneratedWorkload generated
        ? generated.taskCount(slots)
        : file == null ? 0 : file.workload().taskCount();
  }

  private long idealNanos(int slots) {
    if (spec instanceof GeneratedWorkload generated) {
      double mean = generated.lengths().averageNanos();
      return (long) Math.max(mean, mean * generated.taskCount(slots) / slots);
    }
    if (file == null) {
      return 0;
    }
    Workload workload = file.workload();
    return Efficiency.idealNanos(
        workload.totalNominalNanos(), workload.longestNominalNanos(), slots);
  }
}
