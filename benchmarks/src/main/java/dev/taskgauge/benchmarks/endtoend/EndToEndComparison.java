package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.processes.LocalSqs;
import dev.taskgauge.benchmarks.processes.ProcessCpu;
import dev.taskgauge.benchmarks.processes.WorkerFleet;
import dev.taskgauge.benchmarks.processes.WorkerJar;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Metric;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Tasks that do nothing, from the client over SQS to workers and back; who pays with how much. */
public final class EndToEndComparison {
  private static final double NANOS_PER_MICRO = 1e3;
  private static final Metric TASKS = new Metric("tasks", "tasks", true, 0);
  private static final Metric CPU_OURS =
      new Metric("cpuMicrosPerTask", "CPU µs a task, of client and workers", false, 1);
  private static final Metric CPU_CLIENT =
      new Metric("clientCpuMicrosPerTask", "of the client", false, 1);
  private static final Metric CPU_WORKERS =
      new Metric("workerCpuMicrosPerTask", "of the workers", false, 1);
  private static final Metric CPU_SERVERS =
      new Metric("serverCpuMicrosPerTask", "of the servers", false, 1);

  /** What is measured. */
  public static final List<Metric> METRICS =
      List.of(
          Metrics.RATE,
          CPU_OURS,
          CPU_CLIENT,
          CPU_WORKERS,
          CPU_SERVERS,
          Metrics.TASKS_A_MESSAGE,
          Metrics.REQUESTS,
          TASKS);

  private final int processes;
  private final double seconds;
  private final WorkerJar workerJar;
  private final Consumer<String> log;

  /**
   * Not measured yet.
   *
   * @param processes of the workers, never more than slots
   * @param seconds how long a run shall take
   * @param log is told what is wrong with workers; any thread
   */
  public EndToEndComparison(
      int processes, double seconds, WorkerJar workerJar, Consumer<String> log) {
    this.processes = processes;
    this.seconds = seconds;
    this.workerJar = workerJar;
    this.log = log;
  }

  /** One line: the worker processes serve all rounds of it. */
  public LineResult measure(LocalSqs servers, int slots, Alternation alternation)
      throws IOException, InterruptedException {
    String queue = "end-to-end-" + slots;
    int spread = Math.min(processes, slots);
    try (WorkerFleet workers =
        WorkerFleet.start(workerJar, servers.endpoints(), queue, spread, slots, log)) {
      Run run = new Run(servers, workers, queue, slots);
      return alternation.measure(
          String.format(
              Locale.ROOT,
              "%d %s in %d %s",
              slots,
              slots == 1 ? "slot" : "slots",
              spread,
              spread == 1 ? "process" : "processes"),
          List.of(
              side(Design.AUTO, 1_000_000, run),
              side(Design.ONE, 5_000, run),
              side(Design.NAIVE, 500, run)));
    }
  }

  /** What the runs of a line have in common. */
  private record Run(LocalSqs servers, WorkerFleet workers, String queue, int slots) {}

  private Side side(Design design, long firstTasks, Run run) {
    RunSize size = new RunSize(firstTasks, seconds);
    return new Side(design.side(), design.what(), () -> once(design, size, run));
  }

  private static Map<String, Double> once(Design design, RunSize size, Run run) throws Exception {
    run.workers().check();
    long tasks = size.tasks();
    long clientNanos = ProcessCpu.ownNanos();
    long workerNanos = run.workers().cpuNanos();
    long serverNanos = ProcessCpu.nanos(List.of(run.servers().process()));
    SqsRun.Measured measured =
        SqsRun.measure(
            design.on(run.queue(), run.servers().endpoints()),
            SqsRun.sleeping(0, tasks),
            run.slots());
    double microsPerTask = 1 / (NANOS_PER_MICRO * tasks);
    double client = (ProcessCpu.ownNanos() - clientNanos) * microsPerTask;
    double workers = (run.workers().cpuNanos() - workerNanos) * microsPerTask;
    double servers =
        (ProcessCpu.nanos(List.of(run.servers().process())) - serverNanos) * microsPerTask;
    size.measured(measured.measurement().throughputTasksPerSecond());
    Map<String, Double> values = new HashMap<>(measured.perTask());
    values.put(CPU_OURS.name(), client + workers);
    values.put(CPU_CLIENT.name(), client);
    values.put(CPU_WORKERS.name(), workers);
    values.put(CPU_SERVERS.name(), servers);
    values.put(TASKS.name(), (double) tasks);
    return values;
  }
}
