package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.local.MetgComparison;
import dev.taskgauge.benchmarks.results.LineResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See the description. */
@Command(
    name = "metg",
    mixinStandardHelpOptions = true,
    description =
        "METG(50 %%), the shortest cpu task that is still executed at 50 %% efficiency: LOCAL beside"
            + " executors that record nothing, by the same search.")
final class MetgCommand implements Callable<Integer> {
  @Mixin private MeasureOptions options = new MeasureOptions();

  @Option(
      names = "--slots",
      split = ",",
      paramLabel = "N",
      description = "Numbers of slots (default: 2).")
  private List<Integer> slots = List.of(2);

  @Option(
      names = "--work-per-slot",
      paramLabel = "MS",
      description = "Nominal work of each slot in one run, in milliseconds (default: 200).")
  private int workPerSlotMillis = 200;

  @Override
  public Integer call() throws Exception {
    MetgComparison comparison =
        new MetgComparison(TimeUnit.MILLISECONDS.toNanos(workPerSlotMillis));
    Alternation alternation = options.alternation(1);
    List<LineResult> lines = new ArrayList<>();
    for (int count : slots) {
      lines.add(comparison.measure(count, alternation));
    }
    return options.finish(
        MetgComparison.METRICS,
        lines,
        Map.of("workPerSlotMillis", Integer.toString(workPerSlotMillis)));
  }
}
