package dev.taskgauge.engine.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends when its standard input does, which is closed for it when this process ends
 * in whatever way. What it prints is kept, as far as the last lines. Any thread.
 */
final class ChildProcess {
  private static final int KEPT_LINES = 10;

  private final Process process;
  private final ArrayDeque<String> lastLines = new ArrayDeque<>();

  private ChildProcess(Process process) {
    this.process = process;
  }

  static ChildProcess start(List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    ChildProcess child = new ChildProcess(builder.start());
    Thread reader = new Thread(child::read, "child-output");
    reader.setDaemon(true);
    reader.start();
    return child;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null) {
        synchronized (lastLines) {
          if (lastLines.size() == KEPT_LINES) {
            lastLines.removeFirst();
          }
          lastLines.add(line);
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      // It has ended.
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it printed last. */
  String lastLines() {
    synchronized (lastLines) {
      return String.join("; ", lastLines);
    }
  }

  void askToEnd() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has ended already.
    }
  }

  /** Waits for its end, and ends it at the deadline of {@link System#nanoTime}. */
  void awaitEnd(long deadlineNanos) {
    try {
      if (!process.waitFor(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
