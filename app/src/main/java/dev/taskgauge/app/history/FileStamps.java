package dev.taskgauge.app.history;

import dev.taskgauge.engine.report.ResultFiles;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells that files of an experiment were written again since they were read.
 *
 * @param record that of its record; null where there is none
 * @param summary that of its table of runs; null where there is none
 */
record FileStamps(@Nullable Stamp record, @Nullable Stamp summary) {
  /**
   * That of one file.
   *
   * @param bytes its size
   * @param writtenAt when it was last written to
   */
  record Stamp(long bytes, Instant writtenAt) {
    private static @Nullable Stamp of(Path file) throws IOException {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(found.size(), found.lastModifiedTime().toInstant());
      } catch (NoSuchFileException e) {
        return null;
      }
    }
  }

  /** As the files of a directory are now. */
  static FileStamps of(Path directory) throws IOException {
    return new FileStamps(
        Stamp.of(directory.resolve(RunStore.RECORD_FILE)),
        Stamp.of(directory.resolve(ResultFiles.SUMMARY_FILE)));
  }
}
