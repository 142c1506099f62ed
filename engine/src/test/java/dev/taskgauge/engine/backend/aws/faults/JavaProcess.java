package dev.taskgauge.engine.backend.aws.faults;

import dev.taskgauge.localaws.LocalAws;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A Java of this test's class path that can be killed, paused and asked to stop. */
final class JavaProcess implements Closeable {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final String name;
  private final Process process;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  private JavaProcess(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /** Starts a main class; returns at once. */
  static JavaProcess start(Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("AWS_ACCESS_KEY_ID", LocalAws.DUMMY_ACCESS_KEY_ID);
    builder.environment().put("AWS_SECRET_ACCESS_KEY", LocalAws.DUMMY_SECRET_ACCESS_KEY);
    JavaProcess started = new JavaProcess(main.getSimpleName(), builder.start());
    Thread reader = new Thread(started::read, "read-" + started.name);
    reader.setDaemon(true);
    reader.start();
    return started;
  }

  /** Waits until it has printed so many lines that start so; returns the rest of the last. */
  String awaitLine(String start, int count) {
    try {
      Awaitility.await().atMost(LONG).until(() -> linesWith(start).size() >= count);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(name + " printed no '" + start + "' but " + lines, e);
    }
    return linesWith(start).get(count - 1).substring(start.length()).strip();
  }

  private List<String> linesWith(String start) {
    return lines.stream().filter(line -> line.startsWith(start)).toList();
  }

  /** Ends it without giving it a chance to do anything. */
  void kill() throws IOException, InterruptedException {
    signal("KILL");
    process.waitFor();
  }

  /** Stops the clock for it until {@link #resume}. */
  void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  void resume() throws IOException, InterruptedException {
    signal("CONT");
  }

  /** Asks it to stop; returns at once. */
  void terminate() throws IOException, InterruptedException {
    signal("TERM");
  }

  int awaitExit() throws InterruptedException {
    if (!process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError(name + " did not end; it printed " + lines);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
        .inheritIO()
        .start()
        .waitFor();
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      // It was killed: what it printed until then is there.
    }
  }
}
