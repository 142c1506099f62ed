package dev.taskgauge.engine.task;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * Measures how long a file of ten million lines takes to read and how much memory its tasks then
 * hold. Not a test, as it judges nothing; run it, with nothing else running, by
 *
 * <pre>
 * mvn -pl engine test-compile
 * java -Xmx512m -cp engine/target/classes:engine/target/test-classes \
 *     dev.taskgauge.engine.task.WorkloadFileMeasurement
 * </pre>
 */
final class WorkloadFileMeasurement {
  private static final long LINES = 10_000_000;
  private static final int REPETITIONS = 3;

  private WorkloadFileMeasurement() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Files.createTempFile("workload", ".txt");
    try {
      measure("all sleep 0.01", file, line -> "sleep 0.01");
      measure("all different, in us", file, line -> "sleep " + line + "us");
      measure(
          "all different, bare",
          file,
          line -> "sleep " + BigDecimal.valueOf(line, 7).toPlainString());
    } finally {
      Files.delete(file);
    }
  }

  private static void measure(String what, Path file, LongFunction<String> line)
      throws IOException {
    write(file, line);
    for (int i = 1; i <= REPETITIONS; i++) {
      long usedBefore = usedBytes();
      long start = System.nanoTime();
      WorkloadFile read = WorkloadFile.read(file, null);
      long elapsedNanos = System.nanoTime() - start;
      long usedAfter = usedBytes();
      System.out.printf(
          Locale.ROOT,
          "%s, %d: %,d tasks, file %.1f MB, %.2f s, entries hold %,d bytes, heap grew by %,d bytes%n",
          what,
          i,
          read.workload().taskCount(),
          Files.size(file) / 1e6,
          elapsedNanos / 1e9,
          read.workload().heldBytes(),
          usedAfter - usedBefore);
    }
  }

  private static void write(Path file, LongFunction<String> line) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (long i = 1; i <= LINES; i++) {
        writer.write(line.apply(i));
        writer.write('\n');
      }
    }
  }

  private static long usedBytes() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
