package dev.taskgauge.app.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says why a file could not be read or written; the JDK's own messages are often only a path. */
public final class FileProblem {
  private FileProblem() {}

  /** The reason in a few words, without the file. */
  public static String reason(IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (problem instanceof NotDirectoryException) {
      return "a file is there, expected a folder";
    }
    if (problem instanceof AccessDeniedException) {
      return "no permission";
    }
    if (problem instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    }
    if (problem instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(problem.getMessage());
  }
}
