package dev.taskgauge.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signals that this process ignores, and so every process that it starts. */
final class IgnoredSignals {
  private static final int INTERRUPT_BIT = 2;

  private IgnoredSignals() {}

  /** A background shell makes its processes ignore SIGINT. */
  static boolean interruptIsIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(
                line ->
                    (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT_BIT) != 0);
  }
}
