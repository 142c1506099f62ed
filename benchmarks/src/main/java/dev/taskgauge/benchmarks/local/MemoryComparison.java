package dev.taskgauge.benchmarks.local;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Metric;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.task.TaskKind;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Many tasks that do nothing, in a small heap; LOCAL alone. */
public final class MemoryComparison {
  private static final double MEBIBYTE = 1 << 20;
  private static final Metric HEAP = new Metric("peakHeapMebibytes", "peak heap, MiB", false, 0);

  /** What is measured. */
  public static final List<Metric> METRICS = List.of(NoOpSides.RATE, NoOpSides.ALLOCATED, HEAP);

  private final LocalRun local = new LocalRun();

  /** One run a repetition. */
  public LineResult measure(int slots, long tasks, Alternation alternation)
      throws InterruptedException {
    String line =
        String.format(
            Locale.ROOT,
            "%,d tasks, %d slots, heap of %.0f MiB at most",
            tasks,
            slots,
            Runtime.getRuntime().maxMemory() / MEBIBYTE);
    return alternation.measure(
        line,
        List.of(
            new Side(
                "taskgauge",
                "LOCAL by the engine's ExperimentRunner, everything recorded. The peak is the sum"
                    + " of the peaks of the heap's pools, garbage included.",
                () -> measured(slots, tasks))));
  }

  private Map<String, Double> measured(int slots, long tasks) throws Exception {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    OptionalLong before = NewerJava.allocatedBytes();
    long elapsedNanos =
        local.measure(LocalSettings.DEFAULT, TaskKind.SLEEP, 0, tasks, slots).elapsedNanos();
    OptionalLong after = NewerJava.allocatedBytes();
    double peakBytes = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    Map<String, Double> values = new HashMap<>();
    values.put(NoOpSides.RATE.name(), tasks * 1e9 / elapsedNanos);
    values.put(HEAP.name(), peakBytes / MEBIBYTE);
    if (before.isPresent() && after.isPresent()) {
      values.put(
          NoOpSides.ALLOCATED.name(), (double) (after.getAsLong() - before.getAsLong()) / tasks);
    }
    return values;
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
