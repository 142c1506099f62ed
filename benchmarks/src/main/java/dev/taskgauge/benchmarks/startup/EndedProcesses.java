package dev.taskgauge.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What processes that this one has started, and that have ended, have cost the processors. Linux
 * alone tells: {@code cutime} and {@code cstime} of {@code /proc/self/stat}, see proc(5).
 */
final class EndedProcesses {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final Pattern SPACE = Pattern.compile(" ");

  /** The name of the program, which may hold anything, is the second field and in brackets. */
  private static final int FIRST_FIELD_AFTER_NAME = 3;

  private static final int CUTIME = 16;
  private static final int CSTIME = 17;

  /** USER_HZ, which is 100 on every architecture that Java has. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private EndedProcesses() {}

  /** Of all together, in nanoseconds; empty where it can not be had. */
  static OptionalLong cpuNanos() {
    try {
      return OptionalLong.of(cpuNanos(Files.readString(STAT)));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  static long cpuNanos(String stat) {
    List<String> fields = List.of(SPACE.split(stat.substring(stat.lastIndexOf(')') + 2)));
    long ticks =
        Long.parseLong(fields.get(CUTIME - FIRST_FIELD_AFTER_NAME))
            + Long.parseLong(fields.get(CSTIME - FIRST_FIELD_AFTER_NAME));
    return ticks * NANOS_PER_TICK;
  }
}
