package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the workload files of an experiment before it runs.
 *
 * @param contents those that were read
 */
public record WorkloadFiles(Map<FileWorkload, WorkloadFile> contents) {
  /** None was read, or there are none. */
  public static final WorkloadFiles NONE = new WorkloadFiles(Map.of());

  public WorkloadFiles {
    contents = Map.copyOf(contents);
  }

  /** What is in the file of a workload; null where it has none, or it was not read. */
  public @Nullable WorkloadFile content(WorkloadSpec workload) {
    return workload instanceof FileWorkload named ? contents.get(named) : null;
  }

  /** The tasks of that file; null where it has none, or it was not read. */
  public @Nullable Workload tasks(WorkloadSpec workload) {
    WorkloadFile content = content(workload);
    return content == null ? null : content.workload();
  }
}
