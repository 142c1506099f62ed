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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

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

  private static final Map<Design, Long> FIRST_TASKS =
      Map.of(Design.AUTO, 1_000_000L, Design.ONE, 5_000L, Design.NAIVE, 500L);

  private final int processes;
  private final double seconds;
  private final WorkerJar workerJar;
  private final @Nullable String partsOutCommand;
  private final Consumer<String> log;

  /**
   * Not measured yet.
   *
   * @param processes of the workers, never more than slots
   * @param seconds how long a run shall take
   * @param partsOutCommand the command of this program that calls {@link FleetProcess#serve}, for
   *     sides of workers with a part taken out; null for none of them
   * @param log is told what is wrong with workers; any thread
   */
  public EndToEndComparison(
      int processes,
      double seconds,
      WorkerJar workerJar,
      @Nullable String partsOutCommand,
      Consumer<String> log) {
    this.processes = processes;
    this.seconds = seconds;
    this.workerJar = workerJar;
    this.partsOutCommand = partsOutCommand;
    this.log = log;
  }

  /** One line: the worker processes serve all rounds of it. */
  public LineResult measure(LocalSqs servers, int slots, Alternation alternation)
      throws IOException, InterruptedException {
    String queue = "end-to-end-" + slots;
    int spread = Math.min(processes, slots);
    List<FleetProcess> stripped = new ArrayList<>();
    try (WorkerFleet workers =
        WorkerFleet.start(workerJar, servers.endpoints(), queue, spread, slots, log)) {
      Run run = new Run(servers, workers::check, workers::cpuNanos, queue, slots);
      List<Side> sides =
          new ArrayList<>(
              List.of(
                  side(Design.AUTO, Parts.ALL, run),
                  side(Design.ONE, Parts.ALL, run),
                  side(Design.NAIVE, Parts.ALL, run)));
      if (partsOutCommand != null) {
        for (Parts parts : List.of(Parts.NO_LEDGER, Parts.NO_RESULTS, Parts.NEITHER)) {
          String own = queue + "-" + sides.size();
          FleetProcess process =
              FleetProcess.start(partsOutCommand, servers.endpoints(), own, 1, slots, parts);
          stripped.add(process);
          Run without = new Run(servers, process::check, process::cpuNanos, own, slots);
          sides.add(side(Design.AUTO, parts, without));
          sides.add(side(Design.ONE, parts, without));
        }
      }
      return alternation.measure(
          String.format(
              Locale.ROOT,
              "%d %s in %d %s",
              slots,
              slots == 1 ? "slot" : "slots",
              spread,
              spread == 1 ? "process" : "processes"),
          sides);
    } finally {
      stripped.forEach(FleetProcess::close);
    }
  }

  /** What the runs of a side have, and who serves them. */
  private record Run(
      LocalSqs servers, Runnable check, LongSupplier workerCpu, String queue, int slots) {}

  private Side side(Design design, Parts parts, Run run) {
    RunSize size = new RunSize(Objects.requireNonNull(FIRST_TASKS.get(design)), seconds);
    return new Side(parts.side(design), parts.what(design), () -> once(design, size, run));
  }

  private static Map<String, Double> once(Design design, RunSize size, Run run) throws Exception {
    run.check().run();
    long tasks = size.tasks();
    long clientNanos = ProcessCpu.ownNanos();
    long workerNanos = run.workerCpu().getAsLong();
    long serverNanos = ProcessCpu.nanos(List.of(run.servers().process()));
    SqsRun.Measured measured =
        SqsRun.measure(
            design.on(run.queue(), run.servers().endpoints()),
            SqsRun.sleeping(0, tasks),
            run.slots());
    double microsPerTask = 1 / (NANOS_PER_MICRO * tasks);
    double client = (ProcessCpu.ownNanos() - clientNanos) * microsPerTask;
    double workers = (run.workerCpu().getAsLong() - workerNanos) * microsPerTask;
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
