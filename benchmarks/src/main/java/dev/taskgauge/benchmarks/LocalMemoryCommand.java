package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.local.MemoryComparison;
import dev.taskgauge.benchmarks.results.LineResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See the description. */
@Command(
    name = "local-memory",
    mixinStandardHelpOptions = true,
    description =
        "100 million tasks that do nothing on LOCAL in a small heap: start it with"
            + " java -Xmx256m -jar benchmarks.jar local-memory.")
final class LocalMemoryCommand implements Callable<Integer> {
  private static final int MAX_HEAP_MEBIBYTES = 256;

  @Mixin private MeasureOptions options = new MeasureOptions();

  @Option(names = "--tasks", paramLabel = "N", description = "Tasks (default: 100000000).")
  private long tasks = 100_000_000;

  @Option(names = "--slots", paramLabel = "N", description = "Slots (default: 16).")
  private int slots = 16;

  @Override
  public Integer call() throws Exception {
    long heapMebibytes = Runtime.getRuntime().maxMemory() >> 20;
    if (heapMebibytes > MAX_HEAP_MEBIBYTES) {
      throw new IllegalArgumentException(
          "a heap of "
              + heapMebibytes
              + " MiB: expected "
              + MAX_HEAP_MEBIBYTES
              + " MiB or less, as by java -Xmx256m -jar benchmarks.jar local-memory");
    }
    LineResult line = new MemoryComparison().measure(slots, tasks, options.alternation(0));
    return options.finish(
        MemoryComparison.METRICS,
        List.of(line),
        Map.of("tasks", Long.toString(tasks), "slots", Integer.toString(slots)));
  }
}
