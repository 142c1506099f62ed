package dev.taskgauge.localaws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what the server process prints until it ends, so that the process never blocks on a full
 * pipe. Keeps the last lines for the message of a failed start. Thread-safe.
 */
final class ServerOutput {

  private static final int LINES_KEPT = 20;

  private final InputStream output;
  private final CompletableFuture<ReadyLine> ready = new CompletableFuture<>();
  private final Deque<String> lastLines = new ArrayDeque<>();

  private ServerOutput(InputStream output) {
    this.output = output;
  }

  /** Starts reading on a daemon thread that ends with the output. */
  static ServerOutput read(InputStream output) {
    ServerOutput serverOutput = new ServerOutput(output);
    Thread reader = new Thread(serverOutput::readAll, "local-aws-output");
    reader.setDaemon(true);
    reader.start();
    return serverOutput;
  }

  /** Completes with the ready line, or exceptionally where the output ends without one. */
  CompletableFuture<ReadyLine> ready() {
    return ready;
  }

  /** The last lines printed so far, oldest first. */
  List<String> lastLines() {
    synchronized (lastLines) {
      return List.copyOf(lastLines);
    }
  }

  private void readAll() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      reader.lines().forEach(this::take);
      ready.completeExceptionally(new IOException("the output ended"));
    } catch (IOException | UncheckedIOException e) {
      // Closed under the reader by the end of the process: there is nothing more to read.
      ready.completeExceptionally(e);
    }
  }

  private void take(String line) {
    synchronized (lastLines) {
      if (lastLines.size() == LINES_KEPT) {
        lastLines.removeFirst();
      }
      lastLines.addLast(line);
    }
    ReadyLine.parse(line).ifPresent(ready::complete);
  }
}
