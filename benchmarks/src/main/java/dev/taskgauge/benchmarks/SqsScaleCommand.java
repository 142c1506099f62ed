package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.endtoend.CountComparison;
import dev.taskgauge.benchmarks.endtoend.FleetComparison;
import dev.taskgauge.benchmarks.endtoend.ScaleComparison;
import dev.taskgauge.benchmarks.processes.LocalSqs;
import dev.taskgauge.benchmarks.processes.WorkerJar;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.localaws.LocalAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See the description. */
@Command(
    name = "sqs-scale",
    mixinStandardHelpOptions = true,
    description = {
      "Many tasks, by a client with a heap of 256 MiB; and many workers, each with the whole"
          + " protocol, in a process.",
      LocalAws.LICENCE_NOTICE
    })
final class SqsScaleCommand implements Callable<Integer> {
  private static final int WARM_UPS = 1;

  @Mixin private MeasureOptions options = new MeasureOptions();
  @Mixin private ServersOptions servers = new ServersOptions();
  @Mixin private WorkerJarOptions workerJar = new WorkerJarOptions();

  /** What can be measured apart. */
  enum Part {
    TASKS,
    WORKERS
  }

  @Option(
      names = "--parts",
      split = ",",
      paramLabel = "PART",
      description = "What is measured: tasks, workers (default: both).")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--tasks",
      split = ",",
      paramLabel = "N",
      description =
          "Numbers of tasks that do nothing; the first is compared with the others (default:"
              + " 1000000,10000000).")
  private List<Long> tasks = List.of(1_000_000L, 10_000_000L);

  @Option(
      names = "--slots",
      paramLabel = "N",
      description = "Slots that execute them (default: 16).")
  private int slots = 16;

  @Option(
      names = "--workers",
      split = ",",
      paramLabel = "N",
      description =
          "Numbers of workers; the slots of the largest are spread over each (default: 1,200).")
  private List<Integer> workers = List.of(1, 200);

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long a run on them takes at best (default: 10).")
  private int seconds = 10;

  @Option(
      names = "--length",
      paramLabel = "MILLISECONDS",
      description = "How long each of their tasks sleeps (default: 1000).")
  private int lengthMillis = 1_000;

  @Option(
      names = "--tasks-per-message",
      paramLabel = "N",
      description = "Beside automatic messages, those of so many of their tasks (default: 1).")
  private int tasksPerMessage = 1;

  @Override
  public Integer call() throws Exception {
    int fleetSlots = workers.stream().mapToInt(Integer::intValue).max().orElseThrow();
    for (int count : workers) {
      if (count < 1 || fleetSlots % count != 0) {
        throw new IllegalArgumentException(
            "--workers " + count + ": expected a divisor of the largest, " + fleetSlots);
      }
    }
    WorkerJar jar = workerJar.workerJar();
    Alternation alternation = options.alternation(WARM_UPS);
    List<LineResult> lines = new ArrayList<>();
    if (parts.contains(Part.TASKS)) {
      try (LocalSqs local = servers.start()) {
        lines.add(
            new CountComparison(slots, tasks, jar, options.log()).measure(local, alternation));
      }
    }
    if (parts.contains(Part.WORKERS)) {
      FleetComparison comparison =
          new FleetComparison(
              fleetSlots, seconds, lengthMillis, tasksPerMessage, SqsFleetCommand.NAME);
      for (int count : workers) {
        try (LocalSqs local = servers.start()) {
          lines.add(comparison.measure(local, count, alternation));
        }
      }
    }
    return options.finish(ScaleComparison.METRICS, lines, settings());
  }

  private Map<String, String> settings() {
    return Map.of(
        "tasks",
        tasks.stream().map(String::valueOf).collect(Collectors.joining(",")),
        "slots",
        Integer.toString(slots),
        "workers",
        workers.stream().map(String::valueOf).collect(Collectors.joining(",")),
        "seconds",
        Integer.toString(seconds),
        "length",
        Integer.toString(lengthMillis),
        "tasksPerMessage",
        Integer.toString(tasksPerMessage));
  }
}
