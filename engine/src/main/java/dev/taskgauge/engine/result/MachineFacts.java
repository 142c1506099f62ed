package dev.taskgauge.engine.result;

import com.sun.management.OperatingSystemMXBean;
import dev.taskgauge.engine.measure.NanoClock;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Facts of the machine. Files of the kernel come first where there are any: they take microseconds,
 * while the management beans take 50 ms to load and a host's address may wait for a name server.
 */
final class MachineFacts {
  private static final Path HOST_FILE = Path.of("/proc/sys/kernel/hostname");
  private static final Path MEMORY_FILE = Path.of("/proc/meminfo");
  private static final int CLOCK_STEPS = 100;

  private MachineFacts() {}

  static String host() {
    try {
      if (Files.isReadable(HOST_FILE)) {
        return Files.readString(HOST_FILE).strip();
      }
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** The machine's memory; 0 where unknown. */
  static long memoryBytes() {
    try {
      if (Files.isReadable(MEMORY_FILE)) {
        return memoryBytes(Files.readAllLines(MEMORY_FILE));
      }
    } catch (IOException e) {
      // The bean below knows it too.
    }
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
        ? bean.getTotalMemorySize()
        : 0;
  }

  static long memoryBytes(List<String> memoryLines) {
    return memoryLines.stream()
        .filter(line -> line.startsWith("MemTotal:"))
        .map(line -> line.replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty())
        .mapToLong(digits -> Long.parseLong(digits) * 1024)
        .findFirst()
        .orElse(0);
  }

  /** The smallest step seen between two readings, in nanoseconds. */
  static long resolutionNanos(NanoClock clock) {
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < CLOCK_STEPS; i++) {
      long start = clock.nanoTime();
      long now = clock.nanoTime();
      while (now == start) {
        now = clock.nanoTime();
      }
      smallest = Math.min(smallest, now - start);
    }
    return smallest;
  }
}
