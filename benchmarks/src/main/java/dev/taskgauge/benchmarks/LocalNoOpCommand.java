package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.local.NoOpComparison;
import dev.taskgauge.benchmarks.results.LineResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See the description. */
@Command(
    name = "local-noop",
    mixinStandardHelpOptions = true,
    description =
        "Tasks that do nothing: LOCAL with everything recorded beside executors and queues that"
            + " record nothing, and beside the fastest of them recording the same.")
final class LocalNoOpCommand implements Callable<Integer> {
  private static final int WARM_UPS = 2;

  @Mixin private MeasureOptions options = new MeasureOptions();

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description = "Numbers of threads (default: 1,2,4,8,16).")
  private List<Integer> threads = List.of(1, 2, 4, 8, 16);

  @Option(
      names = "--tasks",
      paramLabel = "N",
      description = "Tasks of LOCAL in a repetition (default: 10000000).")
  private long tasks = 10_000_000;

  @Option(
      names = "--rival-share",
      paramLabel = "X",
      description = "Of the tasks that rivals have by default, 1 to 10 million (default: 1).")
  private double rivalShare = 1;

  @Option(
      names = "--rivals",
      split = ",",
      paramLabel = "NAME",
      description = "What LOCAL is compared with (default: all).")
  private List<String> rivals = NoOpComparison.names();

  @Override
  public Integer call() throws Exception {
    for (String rival : rivals) {
      if (!NoOpComparison.names().contains(rival)) {
        throw new IllegalArgumentException(
            "--rivals "
                + rival
                + ": expected some of "
                + String.join(", ", NoOpComparison.names()));
      }
    }
    NoOpComparison comparison = new NoOpComparison(tasks, rivalShare, rivals::contains);
    Alternation alternation = options.alternation(WARM_UPS);
    List<LineResult> lines = new ArrayList<>();
    for (int count : threads) {
      lines.addAll(comparison.measure(count, alternation));
    }
    return options.finish(
        NoOpComparison.METRICS,
        lines,
        Map.of("tasks", Long.toString(tasks), "rivalShare", Double.toString(rivalShare)));
  }
}
