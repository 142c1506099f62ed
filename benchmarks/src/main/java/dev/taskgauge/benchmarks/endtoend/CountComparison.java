package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.processes.ClientProcess;
import dev.taskgauge.benchmarks.processes.LocalSqs;
import dev.taskgauge.benchmarks.processes.TemporaryFolder;
import dev.taskgauge.benchmarks.processes.WorkerFleet;
import dev.taskgauge.benchmarks.processes.WorkerJar;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.engine.measure.RunMeasurement;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Few and many tasks that do nothing, by a client with a small heap; the workers stay. */
public final class CountComparison {
  private static final String QUEUE = "count";
  private static final int HEAP_MEBIBYTES = 256;

  private final int slots;
  private final List<Long> counts;
  private final WorkerJar workerJar;
  private final Consumer<String> log;

  /**
   * Not measured yet.
   *
   * @param counts of tasks; all are compared with the first
   * @param log is told what is wrong with workers; any thread
   */
  public CountComparison(int slots, List<Long> counts, WorkerJar workerJar, Consumer<String> log) {
    this.slots = slots;
    this.counts = List.copyOf(counts);
    this.workerJar = workerJar;
    this.log = log;
  }

  /** The line. */
  public LineResult measure(LocalSqs servers, Alternation alternation)
      throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create();
        WorkerFleet workers =
            WorkerFleet.start(workerJar, servers.endpoints(), QUEUE, 1, slots, log)) {
      ClientProcess client = new ClientProcess(workerJar, HEAP_MEBIBYTES, folder.path());
      List<Side> sides =
          counts.stream().map(count -> side(count, client, servers, workers)).toList();
      return alternation.measure(
          String.format(
              Locale.ROOT, "%d slots, client with a heap of %d MiB at most", slots, HEAP_MEBIBYTES),
          sides);
    }
  }

  private Side side(long tasks, ClientProcess client, LocalSqs servers, WorkerFleet workers) {
    return new Side(
        Long.toString(tasks),
        "So many tasks by worker.jar client, a new process each time, with automatic messages.",
        () -> {
          workers.check();
          return values(client.run(servers.endpoints(), QUEUE, slots, tasks));
        });
  }

  private static Map<String, Double> values(ClientProcess.Ended ended) {
    RunMeasurement measurement = ended.measurement();
    Map<String, Double> values = new HashMap<>();
    values.put(Metrics.ELAPSED.name(), measurement.elapsedNanos() / 1e9);
    values.put(Metrics.RATE.name(), measurement.throughputTasksPerSecond());
    ended.gcLog().peakMebibytes().ifPresent(peak -> values.put(Metrics.HEAP.name(), (double) peak));
    ended
        .gcLog()
        .peakAfterMebibytes()
        .ifPresent(peak -> values.put(Metrics.HEAP_AFTER.name(), (double) peak));
    return values;
  }
}
