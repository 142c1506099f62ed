package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.endtoend.EndToEndComparison;
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
    name = "sqs-end-to-end",
    mixinStandardHelpOptions = true,
    description = {
      "Tasks that do nothing, from the client over SQS to workers and back, in three designs, and"
          + " what they cost the processors; and the same without ledger or results. The client is this process, workers are processes.",
      LocalAws.LICENCE_NOTICE
    })
final class SqsEndToEndCommand implements Callable<Integer> {
  /** The first is short and cold, the second has the right size, the third is warm. */
  private static final int WARM_UPS = 3;

  @Mixin private MeasureOptions options = new MeasureOptions();
  @Mixin private ServersOptions servers = new ServersOptions();
  @Mixin private WorkerJarOptions workers = new WorkerJarOptions();

  @Option(
      names = "--slots",
      split = ",",
      paramLabel = "N",
      description = "Numbers of slots (default: 1,4,16).")
  private List<Integer> slots = List.of(1, 4, 16);

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description =
          "How long a run shall take: each has as many tasks as the one before would have completed"
              + " in that time (default: 7).")
  private int seconds = 7;

  @Option(
      names = "--processes",
      paramLabel = "N",
      description = "Worker processes that the slots are spread over (default: 1).")
  private int processes = 1;

  @Option(
      names = "--whole",
      description = "Without the sides of workers that have no ledger, or send no results.")
  private boolean whole;

  @Override
  public Integer call() throws Exception {
    EndToEndComparison comparison =
        new EndToEndComparison(
            processes,
            seconds,
            workers.workerJar(),
            whole ? null : SqsFleetCommand.NAME,
            options.log());
    Alternation alternation = options.alternation(WARM_UPS);
    List<LineResult> lines = new ArrayList<>();
    try (LocalSqs local = servers.start()) {
      for (int count : slots) {
        lines.add(comparison.measure(local, count, alternation));
      }
    }
    return options.finish(
        EndToEndComparison.METRICS,
        lines,
        Map.of("seconds", Integer.toString(seconds), "processes", Integer.toString(processes)));
  }
}
