package dev.taskgauge.benchmarks.processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Passes on what a worker logs, but for what is as it should be. */
final class WorkerLines {
  private static final Pattern AS_IT_SHOULD_BE =
      Pattern.compile(
          "\\S+Z (worker of queue|joined run|left run|no run:|run \\S+:|stopping:|stopped after|"
              + "trouble: queue \\S+ is not there yet).*");

  private WorkerLines() {}

  /** Reads until the end on a thread of its own. */
  static void follow(String name, InputStream output, Consumer<String> to) {
    Thread thread = new Thread(() -> read(name, output, to), name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void read(String name, InputStream output, Consumer<String> to) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (isNews(line)) {
          to.accept(name + ": " + line);
        }
      }
    } catch (IOException e) {
      // As good as the end.
    }
  }

  static boolean isNews(String line) {
    return !AS_IT_SHOULD_BE.matcher(line).matches();
  }
}
