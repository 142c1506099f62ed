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
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How long a fresh program takes to list a thousand experiments, the row of each with all of its
 * figures, and the processor's time of the thread that does it: the first time ever, when every
 * experiment is read, and at a later start, when what the one before has kept is found. Each round
 * has a process for either, which lists the folder twice, keeps it, and ends. The files are in
 * memory, as the first round, which does not count, has read them.
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
      System.out.println(listed(Path.of(args[1]), Path.of(args[2])));
      return;
    }
    int rounds = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("many-experiments");
    try {
      Path reports = Files.createDirectory(folder.resolve("reports"));
      ManyExperiments.make(reports, Path.of(args[0]));
      double[][] first = new double[rounds][];
      double[][] later = new double[rounds][];
      for (int round = 0; round <= rounds; round++) {
        Path cache = folder.resolve("cache-" + round);
        double[] firstMillis = freshProgram(reports, cache);
        double[] laterMillis = freshProgram(reports, cache);
        if (round > 0) { // The first one brings the files into memory.
          first[round - 1] = firstMillis;
          later[round - 1] = laterMillis;
          print("first time ever", firstMillis);
          print("at a later start", laterMillis);
        }
      }
      print("medians of the first time", medians(first));
      print("medians of later starts", medians(later));
    } finally {
      delete(folder);
    }
  }

  private static void print(String what, double[] millis) {
    System.out.printf(
        Locale.ROOT,
        "%s: listed in %.0f ms, %.0f ms of CPU, again %.0f ms, kept in %.0f ms%n",
        what,
        millis[0],
        millis[1],
        millis[2],
        millis[3]);
  }

  private static String listed(Path folder, Path cache) throws IOException {
    HistoryListing listing =
        new HistoryListing(new RunStore(folder), new HistoryCache(cache, folder));
    long startCpuNanos = cpuNanos();
    long startNanos = System.nanoTime();
    int rows = listing.read().size();
    long listedNanos = System.nanoTime();
    long usedCpuNanos = cpuNanos() - startCpuNanos;
    listing.read();
    long againNanos = System.nanoTime();
    listing.keep();
    long keptNanos = System.nanoTime();
    if (rows != ManyExperiments.EXPERIMENTS) {
      throw new IllegalStateException(rows + " rows");
    }
    return LongStream.of(
            listedNanos - startNanos,
            usedCpuNanos,
            againNanos - listedNanos,
            keptNanos - againNanos)
        .mapToObj(nanos -> Double.toString(nanos / NANOS_PER_MILLISECOND))
        .collect(Collectors.joining(" "));
  }

  /** Of the thread that asks. */
  static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double[] freshProgram(Path folder, Path cache)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                HistoryMeasurement.class.getName(),
                LIST,
                folder.toString(),
                cache.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the folder was not listed");
    }
    return Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] medians(double[][] measured) {
    return IntStream.range(0, measured[0].length)
        .mapToDouble(column -> median(Arrays.stream(measured).mapToDouble(row -> row[column])))
        .toArray();
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
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
