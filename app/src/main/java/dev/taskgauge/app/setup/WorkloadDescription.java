package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import dev.taskgauge.engine.task.WorkloadText;
import org.jspecify.annotations.Nullable;

/** Says what a workload is, without making its tasks. */
final class WorkloadDescription {
  private final WorkloadSpec spec;
  private final @Nullable WorkloadFile file;

  WorkloadDescription(WorkloadSpec spec, @Nullable WorkloadFile file) {
    this.spec = spec;
    this.file = file;
  }

  /** How the workload was read, in words. */
  String text(int slots) {
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
        + WorkloadText.duration(idealNanos(generated, slots))
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

  private static long idealNanos(GeneratedWorkload generated, int slots) {
    double mean = generated.lengths().averageNanos();
    return (long) Math.max(mean, mean * generated.taskCount(slots) / slots);
  }
}
