package dev.taskgauge.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The streams that a process starts with, as far as it matters what is behind them. */
enum StandardStream {
  /** Standard input. */
  IN(Path.of("/proc/self/fd/0")),
  /** Standard error. */
  ERR(Path.of("/proc/self/fd/2"));

  private final Path link;

  StandardStream(Path link) {
    this.link = link;
  }

  /**
   * Whether a terminal is behind it. System.console() speaks of standard input and output together;
   * it is asked where nothing better is known. From Java 22 on it may say yes without a terminal,
   * which puts a bar into a file at worst.
   */
  @SuppressWarnings("SystemConsoleNull")
  boolean isTerminal() {
    try {
      if (Files.isSymbolicLink(link)) {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
      }
    } catch (IOException e) {
      // As where there is no such link.
    }
    return System.console() != null;
  }
}
