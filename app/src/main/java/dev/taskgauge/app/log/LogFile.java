package dev.taskgauge.app.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The log of this program in the user's folder: three files of a mebibyte at most, the oldest of
 * which goes. A second window at the same time has files of its own. Any thread.
 */
public final class LogFile implements AutoCloseable {
  private static final int MAX_BYTES = 1 << 20;
  private static final int FILES = 3;
  private static final String PATTERN = "taskgauge.%g.log";

  private final Path folder;
  private final FileHandler handler;
  private final Logger root;

  private LogFile(Path folder, FileHandler handler, Logger root) {
    this.folder = folder;
    this.handler = handler;
    this.root = root;
  }

  /**
   * Opens the log; from then on what any part of the program logs, from INFO on, is in it too.
   *
   * @param folder where the files are; it is made
   * @throws IOException where nothing can be written there
   */
  public static LogFile open(Path folder) throws IOException {
    return open(folder, Logger.getLogger(""), MAX_BYTES);
  }

  static LogFile open(Path folder, Logger root, int maxBytes) throws IOException {
    Files.createDirectories(folder);
    // In a pattern of the handler a percent sign means something.
    String pattern = folder.toString().replace("%", "%%") + "/" + PATTERN;
    FileHandler handler = new FileHandler(pattern, maxBytes, FILES, true);
    handler.setEncoding("UTF-8");
    handler.setFormatter(new LogLine());
    handler.setLevel(Level.INFO);
    root.addHandler(handler);
    return new LogFile(folder, handler, root);
  }

  /**
   * Keeps off the terminal what libraries log: they did so to nobody before there was a log, and
   * what a user is to know, the program says.
   */
  public static void keepLibrariesOffTheTerminal() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFilter(
          record -> {
            String name = String.valueOf(record.getLoggerName());
            return !name.startsWith("software.amazon.") && !name.startsWith("org.apache.");
          });
    }
  }

  /** Writes a line that is for the file alone. */
  public void note(String text) {
    LogRecord record = new LogRecord(Level.INFO, text);
    record.setLoggerName("TaskGauge");
    handler.publish(record);
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  /**
   * The end of what was logged, by this program and those before it.
   *
   * @param maxLines how many lines at most
   * @throws IOException where a file can not be read
   */
  public List<String> tail(int maxLines) throws IOException {
    return tail(folder, maxLines);
  }

  static List<String> tail(Path folder, int maxLines) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : oldestFirst(folder)) {
      // Not strictly: a process that was killed may have left half a character.
      lines.addAll(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList());
    }
    return List.copyOf(lines.subList(Math.max(0, lines.size() - maxLines), lines.size()));
  }

  private static List<Path> oldestFirst(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs =
          new ArrayList<>(
              files
                  .filter(
                      file -> String.valueOf(file.getFileName()).matches("taskgauge\\.\\d\\.log"))
                  .sorted()
                  .toList());
      Collections.reverse(logs);
      return logs;
    }
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    handler.close();
  }
}
