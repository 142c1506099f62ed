package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.local.SleepComparison;
import dev.taskgauge.benchmarks.local.SleepComparison.Condition;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.run.SlotThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** See the description. */
@Command(
    name = "local-sleep",
    mixinStandardHelpOptions = true,
    description =
        "Tasks that sleep, never shorter than asked: LOCAL beside thread pools with Thread.sleep."
            + " 10 ms and 1 ms on 16 slots, and 1 s on 10,000 slots (from Java 21 on).")
final class LocalSleepCommand implements Callable<Integer> {
  @Mixin private MeasureOptions options = new MeasureOptions();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long a repetition of each side takes at least (default: 10).")
  private int seconds = 10;

  @Option(
      names = "--many-slots",
      paramLabel = "N",
      description = "The slots of the last line; 0 leaves it out (default: 10000).")
  private int manySlots = 10_000;

  @Override
  public Integer call() throws Exception {
    List<Condition> conditions = new ArrayList<>();
    conditions.add(new Condition(16, 10, seconds * 100, ThreadKind.PLATFORM));
    conditions.add(new Condition(16, 1, seconds * 1_000, ThreadKind.PLATFORM));
    if (manySlots > 0 && SlotThreads.areAvailable(ThreadKind.VIRTUAL)) {
      conditions.add(new Condition(manySlots, 1_000, seconds, ThreadKind.VIRTUAL));
    }
    SleepComparison comparison = new SleepComparison();
    Alternation alternation = options.alternation(1);
    List<LineResult> lines = new ArrayList<>();
    for (Condition condition : conditions) {
      lines.add(comparison.measure(condition, alternation));
    }
    return options.finish(
        SleepComparison.METRICS, lines, Map.of("seconds", Integer.toString(seconds)));
  }
}
