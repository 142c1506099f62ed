package dev.taskgauge.app.history;

import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long a fresh program takes to list a thousand experiments, the row of each with all of its
 * figures, and the processor's time of the thread that does it: the process of each round starts,
 * lists the folder twice and ends. The files are in memory, as the first round, which does not
 * count, has read them.
 *
 * <p>A program, run by hand after {@code mvn package} with the class path of the app's tests (as
 * {@code mvn dependency:build-classpath -Dmdep.includeScope=test} prints it): {@code java -cp …
 * dev.taskgauge.app.history.HistoryMeasurement reports/example 9}. Arguments: an experiment of
 * which all are copies, the number of rounds.
 */
final class HistoryMeasurement {
  private static final String LIST = "list";
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private HistoryMeasurement() {}

  /** Prints a line a round, and the medians. */
  public static void main(String[] args) throws Exception {
    if (args[0].equals(LIST)) {
      System.out.println(listed(Path.of(args[1])));
      return;
    }
    int rounds = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("many-experiments");
    try {
      ManyExperiments.make(folder, Path.of(args[0]));
      double[][] measured = new double[rounds][];
      for (int round = 0; round <= rounds; round++) {
        double[] millis = freshProgram(folder);
        if (round > 0) { // The first one brings the files into memory.
          measured[round - 1] = millis;
          System.out.printf(
              Locale.ROOT,
              "listed in %.0f ms, %.0f ms of CPU, again %.0f ms%n",
              millis[0],
              millis[1],
              millis[2]);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "medians: %.0f ms, %.0f ms of CPU, again %.0f ms%n",
          median(measured, 0),
          median(measured, 1),
          median(measured, 2));
    } finally {
      delete(folder);
    }
  }

  private static String listed(Path folder) throws IOException {
    HistoryListing listing = new HistoryListing(new RunStore(folder));
    long startCpuNanos = cpuNanos();
    long startNanos = System.nanoTime();
    int rows = listing.read().size();
    long listedNanos = System.nanoTime();
    long usedCpuNanos = cpuNanos() - startCpuNanos;
    listing.read();
    long againNanos = System.nanoTime();
    if (rows != ManyExperiments.EXPERIMENTS) {
      throw new IllegalStateException(rows + " rows");
    }
    return String.join(
        " ",
        Double.toString((listedNanos - startNanos) / NANOS_PER_MILLISECOND),
        Double.toString(usedCpuNanos / NANOS_PER_MILLISECOND),
        Double.toString((againNanos - listedNanos) / NANOS_PER_MILLISECOND));
  }

  /** Of the thread that asks. */
  static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double[] freshProgram(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                HistoryMeasurement.class.getName(),
                LIST,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the folder was not listed");
    }
    return Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static double median(double[][] measured, int column) {
    double[] sorted = Arrays.stream(measured).mapToDouble(row -> row[column]).sorted().toArray();
    int last = sorted.length - 1;
    return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      try {
        Files.delete(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
