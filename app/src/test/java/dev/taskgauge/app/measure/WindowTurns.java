package dev.taskgauge.app.measure;

import dev.taskgauge.engine.run.RunProgress;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the window follow a run and stand still in turns, and compares the throughput of neighbours.
 * Prints a line a pair, and the end of the program is its own.
 */
final class WindowTurns {
  private static final long NANOS_PER_MILLISECOND = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long LOOK_NANOS = 20 * NANOS_PER_MILLISECOND;
  private static final long SETTLE_NANOS = 400 * NANOS_PER_MILLISECOND;
  private static final long LOOKING_NANOS = 2 * NANOS_PER_SECOND;
  private static final long WARM_UP_NANOS = 40 * NANOS_PER_SECOND;
  private static final int PAIRS_PER_COLLECTION = 6;
  private static final int BYTES_PER_MEGABYTE = 1 << 20;

  private final Gate gate;
  private final Supplier<@Nullable RunProgress> latest;
  private final ShownMoments shown;
  private final Map<String, Long> cpuNanos = new TreeMap<>();
  private final FxWaits waits = new FxWaits();
  private long followedNanos;
  private long numbersShown;
  private long chartsShown;

  /**
   * Of a window.
   *
   * @param latest the latest moment of its run; null before the first
   * @param shown what it shows of it
   */
  WindowTurns(Gate gate, Supplier<@Nullable RunProgress> latest, ShownMoments shown) {
    this.shown = shown;
    this.gate = gate;
    this.latest = latest;
  }

  /** Measures so many pairs of so many seconds each, and ends the program. */
  void run(int pairs, int seconds) {
    look(WARM_UP_NANOS);
    System.out.printf(Locale.ROOT, "after the warm-up: %s%n", state());
    waits.clear();
    double[] ratios = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      boolean followsFirst = pair % 2 == 0;
      double first = rate(followsFirst, seconds * NANOS_PER_SECOND);
      double second = rate(!followsFirst, seconds * NANOS_PER_SECOND);
      double follows = followsFirst ? first : second;
      double still = followsFirst ? second : first;
      ratios[pair] = follows / still;
      // Apart: looking takes as much from the run as the window does.
      gate.open(true);
      look(LOOKING_NANOS);
      System.out.printf(
          Locale.ROOT,
          "pair %d: %.1f M tasks/s with the window, %.1f M without, ratio %.4f%n",
          pair + 1,
          follows / 1e6,
          still / 1e6,
          ratios[pair]);
      if (pair % PAIRS_PER_COLLECTION == PAIRS_PER_COLLECTION - 1) {
        System.out.println(state());
      }
    }
    System.out.println(summary(ratios));
    System.exit(0);
  }

  private String state() {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return String.format(
        Locale.ROOT,
        "heap after a collection %.1f MiB, %s",
        (double) used / BYTES_PER_MEGABYTE,
        waits.text());
  }

  private double rate(boolean follows, long nanos) {
    gate.open(follows);
    LockSupport.parkNanos(SETTLE_NANOS);
    Map<String, Long> before = cpu();
    RunProgress start = latest.get();
    long numbersBefore = shown.numbers();
    long chartsBefore = shown.charts();
    LockSupport.parkNanos(nanos);
    if (follows) {
      followedNanos += nanos;
      numbersShown += shown.numbers() - numbersBefore;
      chartsShown += shown.charts() - chartsBefore;
      cpu()
          .forEach(
              (name, end) -> cpuNanos.merge(name, end - before.getOrDefault(name, end), Long::sum));
    }
    RunProgress end = latest.get();
    if (start == null || end == null) {
      throw new IllegalStateException("the run did not start");
    }
    return (double) (end.completed() - start.completed())
        / (end.elapsedNanos() - start.elapsedNanos())
        * NANOS_PER_SECOND;
  }

  /** How soon the JavaFX thread comes to something new, again and again. */
  private void look(long nanos) {
    long endNanos = System.nanoTime() + nanos;
    while (System.nanoTime() < endNanos) {
      waits.look();
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private static Map<String, Long> cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Map<String, Long> nanos = new TreeMap<>();
    for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (info != null) {
        nanos.merge(info.getThreadName(), threads.getThreadCpuTime(info.getThreadId()), Long::sum);
      }
    }
    return nanos;
  }

  private String summary(double[] ratios) {
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double deviation =
        Math.sqrt(Arrays.stream(sorted).map(r -> (r - mean) * (r - mean)).sum() / (count - 1));
    cpuNanos.forEach(
        (name, nanos) -> {
          if (nanos > 10 * NANOS_PER_MILLISECOND) {
            System.out.printf(Locale.ROOT, "  %8.0f ms  %s%n", nanos / 1e6, name);
          }
        });
    double followedSeconds = (double) followedNanos / NANOS_PER_SECOND;
    System.out.printf(
        Locale.ROOT,
        "  %.1f numbers and %.1f charts a second%n",
        numbersShown / followedSeconds,
        chartsShown / followedSeconds);
    return String.format(
        Locale.ROOT,
        "RESULT with ÷ without: median %.4f, quartiles %.4f to %.4f, mean %.4f ± %.4f"
            + " (standard error); %s",
        sorted[count / 2],
        sorted[count / 4],
        sorted[3 * count / 4],
        mean,
        deviation / Math.sqrt(count),
        waits.text());
  }
}
