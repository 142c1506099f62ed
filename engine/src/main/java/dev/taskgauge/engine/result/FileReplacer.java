package dev.taskgauge.engine.result;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files whole or not at all: to a temporary name beside the target, then moved onto it. */
public final class FileReplacer {
  private FileReplacer() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything; the caller closes. */
    void writeTo(Writer out) throws IOException;
  }

  /** Writes the content of a file that is not text. */
  @FunctionalInterface
  public interface BinaryContent {
    /** Writes everything; the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file, or makes it, as UTF-8. Where anything fails, an earlier file stays as it was
   * and nothing is left beside it.
   */
  public static void replace(Path target, Content content) throws IOException {
    replaceBinary(
        target,
        out -> {
          Writer text =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
          content.writeTo(text);
          text.flush();
        });
  }

  /** The same for a file that is not text. */
  public static void replaceBinary(Path target, BinaryContent content) throws IOException {
    // Not Files.createTempFile: its files are for their owner only, and so would the target be.
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
        content.writeTo(out);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
