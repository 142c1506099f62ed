package dev.taskgauge.engine.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A workload file as it was read. A file has one task a line, {@code sleep 0.01} or {@code cpu
 * 5ms}; {@code x1000} at the end repeats the line; {@code #} starts a comment; {@code # unit: ms}
 * on a line of its own before the first task says what numbers without a unit are. Lengths are
 * those of {@link TaskLength}. A line has at most 1,000 bytes of UTF-8.
 *
 * @param workload its tasks
 * @param unit how numbers without a unit were read
 * @param hasBareNumbers whether it has a number other than 0 without a unit, so that another unit
 *     would make other tasks of it
 */
public record WorkloadFile(Workload workload, LengthUnit unit, boolean hasBareNumbers) {
  /**
   * Reads a file as a stream, holding a buffer and the run-length encoded tasks. Blocks; for any
   * thread but the window's.
   *
   * @param unit how to read bare numbers whatever the file says, or null for what the file says,
   *     else seconds
   * @throws WorkloadFileException where the file has mistakes
   * @throws IOException where it can not be read; the message names the file and says why
   */
  public static WorkloadFile read(Path file, @Nullable LengthUnit unit) throws IOException {
    String name = VisibleText.escape(file.toString());
    if (Files.isDirectory(file)) {
      throw new FileSystemException(name, null, "is a directory, expected a workload file");
    }
    try (InputStream input = Files.newInputStream(file)) {
      return new WorkloadFileReader(name, unit).read(input);
    } catch (WorkloadFileException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw because(new NoSuchFileException(name, null, "no such file"), e);
    } catch (AccessDeniedException e) {
      throw because(new AccessDeniedException(name, null, "no permission to read it"), e);
    } catch (IOException e) {
      throw new IOException(name + ": can not be read: " + e.getMessage(), e);
    }
  }

  private static IOException because(IOException told, IOException cause) {
    told.initCause(cause);
    return told;
  }
}
