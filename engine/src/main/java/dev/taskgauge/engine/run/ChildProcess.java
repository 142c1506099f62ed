package dev.taskgauge.engine.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that ends when its standard input does, which is closed for it when this process ends
 * in whatever way. What it prints is kept, as far as the last lines. Any thread.
 */
final class ChildProcess {
  private static final int KEPT_LINES = 10;
  private static final long LOOK_MILLIS = 100;
  private static final long LAST_WORDS_MILLIS = 1_000;

  private final Process process;
  private final Runnable printed;
  private final ArrayDeque<String> lastLines = new ArrayDeque<>();
  private final List<Thread> readers = new ArrayList<>();
  private @Nullable String awaited;

  private ChildProcess(Process process, Runnable printed) {
    this.process = process;
    this.printed = printed;
  }

  /**
   * Starts it.
   *
   * @param environment what it has in its environment beside what this process has
   * @param printed is told of every line; any thread, returns soon
   */
  static ChildProcess start(List<String> command, Map<String, String> environment, Runnable printed)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    ChildProcess child = new ChildProcess(builder.start(), printed);
    // Apart, so that what is logged never breaks into an answer.
    child.readInBackground("child-output", child.process.inputReader(StandardCharsets.UTF_8));
    child.readInBackground("child-log", child.process.errorReader(StandardCharsets.UTF_8));
    return child;
  }

  private void readInBackground(String name, BufferedReader from) {
    Thread reader = new Thread(() -> read(from), name);
    reader.setDaemon(true);
    readers.add(reader);
    reader.start();
  }

  private void read(BufferedReader from) {
    try (BufferedReader lines = from) {
      String line = lines.readLine();
      while (line != null) {
        synchronized (lastLines) {
          if (lastLines.size() == KEPT_LINES) {
            lastLines.removeFirst();
          }
          lastLines.add(line);
          if (line.equals(awaited)) {
            awaited = null;
          }
          lastLines.notifyAll();
        }
        printed.run();
        line = lines.readLine();
      }
    } catch (IOException e) {
      // It has ended.
    }
  }

  /**
   * Writes a line to its standard input.
   *
   * @param answer the line that it will print once it has done what the line says
   */
  void tell(String line, String answer) {
    synchronized (lastLines) {
      awaited = answer;
    }
    tell(line);
  }

  /** Writes a line to its standard input, and expects no answer. */
  synchronized void tell(String line) {
    try {
      process.getOutputStream().write((line + '\n').getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      // It has ended; who waits for the answer sees that.
    }
  }

  /**
   * Waits for the answer to what it was told last.
   *
   * @return whether it came; false where the process has ended, or the time is over
   */
  boolean awaitAnswer(long deadlineNanos) throws InterruptedException {
    synchronized (lastLines) {
      while (awaited != null) {
        long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        if (!process.isAlive() || leftMillis <= 0) {
          return false;
        }
        lastLines.wait(Math.min(leftMillis, LOOK_MILLIS));
      }
      return true;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Its number in the system. */
  long pid() {
    return process.pid();
  }

  /** Ends it without giving it a chance to do anything; nothing where it has ended. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits for its end, and for what it printed last; returns its exit code. */
  int awaitExit() throws InterruptedException {
    int code = process.waitFor();
    for (Thread reader : readers) {
      // Not for ever: a process that it started may hold the pipe.
      reader.join(LAST_WORDS_MILLIS);
    }
    return code;
  }

  /** The last line that it printed and that begins a message; empty where there was none. */
  String lastMessage() {
    synchronized (lastLines) {
      String last = "";
      for (String line : lastLines) {
        // The lines of a stack begin with white space.
        if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
          last = line;
        }
      }
      return last;
    }
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
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
