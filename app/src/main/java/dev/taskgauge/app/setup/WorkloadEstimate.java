package dev.taskgauge.app.setup;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a workload is and how long it will take, without making its tasks. */
public final class WorkloadEstimate {
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

  /** A few words: {@code sleep 10ms}, or the name of the file. */
  public static String shortName(WorkloadSpec spec) {
    if (spec instanceof GeneratedWorkload generated) {
      return generated.kind().word() + " " + generated.lengths().text();
    }
    return String.valueOf(((FileWorkload) spec).file().getFileName());
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
        + shortName(spec)
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

  /** About how long each run will take. */
  List<Long> runNanos(List<Integer> workers) {
    return workers.stream()
        .map(slots -> Math.max(lengthNanos(slots), taskCount(slots) * backEnd.taskNanos()))
        .toList();
  }

  /** Busy tasks have no more than the machine's cores, however many workers there are. */
  private long lengthNanos(int slots) {
    boolean busy = spec instanceof GeneratedWorkload generated && generated.kind() == TaskKind.CPU;
    long idealNanos = idealNanos(slots);
    return busy && slots > cores ? (long) ((double) idealNanos * slots / cores) : idealNanos;
  }

  /** About how long all runs take together, in words. */
  String text(List<Integer> workers) {
    long nanos = runNanos(workers).stream().mapToLong(Long::longValue).sum();
    String runs = workers.size() == 1 ? "1 run" : workers.size() + " runs";
    return "≈ " + WorkloadText.duration(nanos) + " for " + runs + backEnd.besides();
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
