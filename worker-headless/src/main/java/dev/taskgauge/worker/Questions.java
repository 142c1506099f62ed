package dev.taskgauge.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks the person at the terminal. */
@FunctionalInterface
interface Questions {
  /**
   * Shows a question and waits for a line.
   *
   * @return the answer, empty text at the end of the input; nothing where there is no terminal, and
   *     the question is not shown then
   */
  Optional<String> ask(String question);

  /** Asks on a stream, where it and standard input are a terminal. */
  static Questions atTerminal(PrintStream err) {
    return question -> {
      if (!StandardStream.IN.isTerminal() || !StandardStream.ERR.isTerminal()) {
        return Optional.empty();
      }
      err.print(question);
      err.flush();
      try {
        // Not closed: standard input is the process's. ASCII is all that counts in an answer.
        String line =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return Optional.of(line == null ? "" : line);
      } catch (IOException e) {
        throw new UncheckedIOException("the terminal can not be read", e);
      }
    };
  }
}
