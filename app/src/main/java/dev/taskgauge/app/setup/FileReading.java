package dev.taskgauge.app.setup;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a workload file is.
 *
 * @param path the file; null while none is chosen
 * @param file its content; null until it is read, and where that failed
 * @param problem why there is no content; empty where there is
 */
public record FileReading(@Nullable Path path, @Nullable WorkloadFile file, String problem) {
  /** No file is chosen. */
  public static final FileReading NONE =
      new FileReading(null, null, "No workload file yet: choose one, or drop one here");

  private static final WorkloadFile ANY =
      new WorkloadFile(Workload.of(TaskCommand.sleep(0), 1), LengthUnit.S, false);

  /** A file is being read. */
  public static FileReading started(Path path) {
    return new FileReading(path, null, "Reading " + path.getFileName() + " …");
  }

  /**
   * Reads a file. Blocks.
   *
   * @param unit of bare numbers; null for what the file says
   * @param advice what to do where the file can not be read
   */
  static FileReading of(Path path, @Nullable LengthUnit unit, String advice) {
    try {
      return new FileReading(path, WorkloadFile.read(path, unit), "");
    } catch (FileSystemException e) {
      return new FileReading(path, null, path + ": " + FileProblem.reason(e) + "; " + advice);
    } catch (IOException | IllegalArgumentException e) {
      return new FileReading(path, null, String.valueOf(e.getMessage()));
    }
  }

  /** The same as if the file could be read, whatever is in it. */
  FileReading asIfRead() {
    return path == null ? this : new FileReading(path, ANY, "");
  }
}
