package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.endtoend.LatencyComparison;
import dev.taskgauge.benchmarks.processes.LocalSqs;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.localaws.LocalAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See the description. */
@Command(
    name = "sqs-latency",
    mixinStandardHelpOptions = true,
    description = {
      "Tasks that sleep, on SQS and DynamoDB that are as far away as AWS: the servers of local-aws"
          + " behind proxies that delay. The client is this process, workers are processes.",
      LocalAws.LICENCE_NOTICE
    })
final class SqsLatencyCommand implements Callable<Integer> {
  private static final int WARM_UPS = 1;

  @Mixin private MeasureOptions options = new MeasureOptions();
  @Mixin private ServersOptions servers = new ServersOptions();
  @Mixin private WorkerJarOptions workers = new WorkerJarOptions();

  @Option(
      names = "--latencies",
      split = ",",
      paramLabel = "MS",
      description = "What every round trip takes longer, in milliseconds (default: 0,20,100).")
  private List<Integer> latencies = List.of(0, 20, 100);

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long a run takes at best (default: 20).")
  private int seconds = 20;

  @Option(
      names = "--length",
      paramLabel = "MS",
      description = "How long a task sleeps, in milliseconds (default: 10).")
  private int lengthMillis = 10;

  @Option(names = "--slots", paramLabel = "N", description = "Slots (default: 16).")
  private int slots = 16;

  @Option(
      names = "--processes",
      paramLabel = "N",
      description = "Worker processes that the slots are spread over (default: 2).")
  private int processes = 2;

  @Override
  public Integer call() throws Exception {
    LatencyComparison comparison =
        new LatencyComparison(
            new LatencyComparison.Condition(slots, processes, lengthMillis, seconds),
            workers.workerJar(),
            options.log());
    Alternation alternation = options.alternation(WARM_UPS);
    List<LineResult> lines = new ArrayList<>();
    try (LocalSqs local = servers.start()) {
      for (int latencyMillis : latencies) {
        lines.add(comparison.measure(local, latencyMillis, alternation));
      }
    }
    return options.finish(
        LatencyComparison.METRICS,
        lines,
        Map.of(
            "seconds",
            Integer.toString(seconds),
            "lengthMillis",
            Integer.toString(lengthMillis),
            "slots",
            Integer.toString(slots),
            "processes",
            Integer.toString(processes)));
  }
}
