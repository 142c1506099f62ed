package dev.taskgauge.benchmarks.local;

import com.sun.management.OperatingSystemMXBean;
import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Metric;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.measure.Efficiency;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.task.TaskKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Tasks that sleep, never shorter than asked: LOCAL beside thread pools with Thread.sleep. */
public final class SleepComparison {
  private static final Metric EFFICIENCY = new Metric("efficiency", "efficiency", true, 4);
  private static final Metric CPU_SHARE =
      new Metric("cpuShare", "share of the machine's CPU", false, 4);

  /** What is measured. */
  public static final List<Metric> METRICS = List.of(EFFICIENCY, CPU_SHARE);

  private final LocalRun local = new LocalRun();

  /**
   * A condition.
   *
   * @param slots how many threads
   * @param lengthMillis how long each task sleeps
   * @param tasksPerSlot how many tasks each thread has
   * @param threads the kind of thread of LOCAL
   */
  public record Condition(int slots, int lengthMillis, int tasksPerSlot, ThreadKind threads) {
    private String line() {
      return String.format(
          Locale.ROOT, "%,d slots, %d ms × %,d each", slots, lengthMillis, tasksPerSlot);
    }

    private long tasks() {
      return (long) slots * tasksPerSlot;
    }
  }

  /** One line. */
  public LineResult measure(Condition condition, Alternation alternation)
      throws InterruptedException {
    List<Side> sides = new ArrayList<>();
    sides.add(taskGauge(condition));
    sides.add(pool("thread-pool", "platform threads", condition, Thread::new));
    if (condition.threads() == ThreadKind.VIRTUAL && NewerJava.hasVirtualThreads()) {
      sides.add(
          pool("thread-pool-virtual", "virtual threads", condition, NewerJava.virtualThreads()));
    }
    if (condition.threads() == ThreadKind.PLATFORM) {
      sides.add(threadsAlone(condition));
    }
    return alternation.measure(condition.line(), sides);
  }

  private Side taskGauge(Condition condition) {
    LocalSettings settings = new LocalSettings(condition.threads(), TasksPerMessage.AUTO);
    boolean isVirtual = condition.threads() == ThreadKind.VIRTUAL;
    return new Side(
        isVirtual ? "taskgauge-virtual" : "taskgauge",
        "LOCAL by the engine's ExperimentRunner, "
            + (isVirtual ? "virtual" : "platform")
            + " threads, everything recorded.",
        () ->
            measured(
                condition,
                () -> {
                  RunMeasurement measurement =
                      local.measure(
                          settings,
                          TaskKind.SLEEP,
                          TimeUnit.MILLISECONDS.toNanos(condition.lengthMillis()),
                          condition.tasks(),
                          condition.slots());
                  return measurement.elapsedNanos();
                }));
  }

  private static Side pool(String name, String kind, Condition condition, ThreadFactory threads) {
    return new Side(
        name,
        "ThreadPoolExecutor, fixed, "
            + kind
            + ", all started before; all tasks are submitted, each calls Thread.sleep and puts its"
            + " result on a LinkedBlockingQueue, from which the client takes them. Records nothing.",
        () ->
            measured(
                condition,
                () ->
                    SleepingPool.elapsedNanos(
                        threads, condition.slots(), condition.tasks(), condition.lengthMillis())));
  }

  private static Side threadsAlone(Condition condition) {
    return new Side(
        "threads-alone",
        "Executes nothing: platform threads that park until their time has come, in a loop, without"
            + " a queue and without results.",
        () ->
            measured(
                condition,
                () ->
                    ThreadsAlone.elapsedNanos(
                        condition.slots(), condition.tasksPerSlot(), condition.lengthMillis())));
  }

  private static Map<String, Double> measured(Condition condition, Timed timed) throws Exception {
    long startNanos = System.nanoTime();
    long startCpuNanos = processCpuNanos();
    long elapsedNanos = timed.elapsedNanos();
    double cpuNanos = processCpuNanos() - startCpuNanos;
    double wholeNanos = System.nanoTime() - startNanos;
    long nominalNanos = TimeUnit.MILLISECONDS.toNanos(condition.lengthMillis());
    long idealNanos =
        Efficiency.idealNanos(nominalNanos * condition.tasks(), nominalNanos, condition.slots());
    return Map.of(
        EFFICIENCY.name(),
        Efficiency.of(idealNanos, elapsedNanos).orElseThrow(),
        CPU_SHARE.name(),
        cpuNanos / (wholeNanos * Runtime.getRuntime().availableProcessors()));
  }

  private static long processCpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
