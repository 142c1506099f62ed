package dev.taskgauge.app.setup;

import dev.taskgauge.engine.task.WorkloadFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How far the reading of the chosen workload file is.
 *
 * @param path the file; null while none is chosen
 * @param file its content; null until it is read, and where that failed
 * @param problem why there is no content; empty where there is
 */
public record FileReading(@Nullable Path path, @Nullable WorkloadFile file, String problem) {
  /** No file is chosen. */
  public static final FileReading NONE =
      new FileReading(null, null, "No workload file yet: choose one, or drop one here");

  /** A file is being read. */
  public static FileReading started(Path path) {
    return new FileReading(path, null, "Reading " + path.getFileName() + " …");
  }
}
