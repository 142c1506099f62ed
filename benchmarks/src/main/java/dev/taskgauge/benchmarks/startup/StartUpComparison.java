package dev.taskgauge.benchmarks.startup;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.processes.LocalSqs;
import dev.taskgauge.benchmarks.processes.TemporaryFolder;
import dev.taskgauge.benchmarks.processes.WorkerJar;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From the start of a process of worker.jar to its first task, or of the window until it is open,
 * by what can make it shorter.
 */
public final class StartUpComparison {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final Metric SECONDS = new Metric("seconds", "s", false, 3);
  private static final Metric CPU = new Metric("cpuSeconds", "CPU s", false, 2);
  private static final Metric ARCHIVE = new Metric("archiveMebibytes", "archive, MiB", false, 1);

  /** What is measured. */
  public static final List<Metric> METRICS = List.of(SECONDS, CPU, ARCHIVE);

  private final Path workerJar;

  /** Of this worker.jar. */
  public StartUpComparison(Path workerJar) {
    this.workerJar = workerJar;
  }

  /** A line of the client on LOCAL. */
  public LineResult measureLocal(JavaCommand java, Alternation alternation)
      throws IOException, InterruptedException {
    return measure(
        "LOCAL, one task and exit, Java " + java.version(),
        java,
        new LocalStart(new WorkerJar(java.command(), workerJar)),
        alternation);
  }

  /** A line of the worker on SQS. */
  public LineResult measureSqs(JavaCommand java, LocalSqs servers, Alternation alternation)
      throws IOException, InterruptedException {
    return measure(
        "SQS, a worker's first task, Java " + java.version(),
        java,
        new SqsStart(
            new WorkerJar(java.command(), workerJar),
            servers.endpoints(),
            "start-up-" + java.version()),
        alternation);
  }

  /**
   * A line of the window.
   *
   * @param image the folder that {@code mvn -Pinstaller package} makes
   */
  public static LineResult measureWindow(Path image, Alternation alternation)
      throws InterruptedException {
    WindowStart start = WindowStart.of(image);
    List<Side> sides =
        Variant.ofImage().stream()
            .map(variant -> new Side(variant.name(), variant.what(), () -> once(variant, start)))
            .toList();
    return alternation.measure("Window, until it is open", sides);
  }

  private static LineResult measure(
      String line, JavaCommand java, Start start, Alternation alternation)
      throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      List<Side> sides =
          Variant.of(java.version(), folder.path()).stream()
              .map(variant -> new Side(variant.name(), variant.what(), () -> once(variant, start)))
              .toList();
      return alternation.measure(line, sides);
    }
  }

  static Map<String, Double> once(Variant variant, Start start) throws Exception {
    Archive archive = variant.archive();
    if (archive != null && !archive.isThere()) {
      start.once(archive.writingArguments());
      if (!archive.isThere()) {
        throw new IllegalStateException(
            "no " + archive.file().getFileName() + " was written by " + archive.writing());
      }
    }
    Start.Took took = start.once(variant.allArguments());
    Map<String, Double> values = new HashMap<>();
    values.put(SECONDS.name(), took.elapsedNanos() / NANOS_PER_SECOND);
    took.cpuNanos().ifPresent(nanos -> values.put(CPU.name(), nanos / NANOS_PER_SECOND));
    if (archive != null) {
      values.put(ARCHIVE.name(), archive.mebibytes());
    }
    return values;
  }
}
