package dev.taskgauge.benchmarks.sqs;

import dev.taskgauge.benchmarks.processes.ProcessCpu;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A consumer in a process of its own. It is asked by lines "NAME URL COUNT" on its input and
 * answers each with "done NANOSECONDS CPU-NANOSECONDS"; it ends with its input.
 */
public final class ConsumerProcess implements AutoCloseable {
  private static final String DONE = "done";
  private static final Pattern SPACE = Pattern.compile(" ");

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream questions;

  private ConsumerProcess(Process process) {
    this.process = process;
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /** How long a queue took. */
  record Took(long elapsedNanos, long cpuNanos) {}

  /** Starts a process; what it says on standard error is passed on. */
  static ConsumerProcess start(String name, URI endpoint, String command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElse("java"));
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path", ""),
            "dev.taskgauge.benchmarks.Main",
            command,
            name,
            endpoint.toString()));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new ConsumerProcess(builder.start());
  }

  /** Has a queue emptied; an interrupt breaks it off, and the process with it. */
  Took drain(Consumer.Queue queue, int count) throws IOException, InterruptedException {
    questions.println(queue.name() + " " + queue.url() + " " + count);
    String answer = answer();
    while (answer != null && !answer.startsWith(DONE)) {
      answer = answer();
    }
    if (answer == null) {
      throw new IllegalStateException("the process of this side has ended");
    }
    String[] words = SPACE.split(answer, -1);
    return new Took(Long.parseLong(words[1]), Long.parseLong(words[2]));
  }

  private @Nullable String answer() throws IOException, InterruptedException {
    while (process.isAlive() && !answers.ready()) {
      Thread.sleep(1);
    }
    return answers.ready() ? answers.readLine() : null;
  }

  /** Whether it can be asked. */
  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The other end: answers until its input ends. */
  public static void serve(String name, URI endpoint) throws Exception {
    try (Consumer consumer = Consumers.open(name, endpoint);
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = SPACE.split(line, -1);
        long startNanos = System.nanoTime();
        long startCpuNanos = ProcessCpu.ownNanos();
        consumer.drain(new Consumer.Queue(words[0], words[1]), Integer.parseInt(words[2]));
        System.out.printf(
            Locale.ROOT,
            "%s %d %d%n",
            DONE,
            System.nanoTime() - startNanos,
            ProcessCpu.ownNanos() - startCpuNanos);
      }
    }
  }
}
