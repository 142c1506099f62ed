package dev.taskgauge.app.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * How soon the JavaFX thread comes to something new, and how much of that it computes; for the rest
 * it waits for a core, or is being woken. Not for several threads at once.
 */
final class FxWaits {
  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final double LONG_MILLIS = 50;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long fxThread;
  private final List<Double> waitMillis = new ArrayList<>();
  private final List<Double> computingMillis = new ArrayList<>();

  /** When the JavaFX thread came, and its processor time until then. */
  private record Arrival(long nanos, long cpuNanos) {}

  /** Not on the JavaFX thread, which has to run. */
  FxWaits() {
    CompletableFuture<Long> id = new CompletableFuture<>();
    Platform.runLater(() -> id.complete(Thread.currentThread().threadId()));
    fxThread = id.join();
  }

  void look() {
    CompletableFuture<Arrival> arrival = new CompletableFuture<>();
    long cpuNanos = threads.getThreadCpuTime(fxThread);
    long askedNanos = System.nanoTime();
    // Told by itself when it came: whoever looks has to wait for a core too.
    Platform.runLater(
        () -> arrival.complete(new Arrival(System.nanoTime(), threads.getCurrentThreadCpuTime())));
    Arrival came = arrival.join();
    waitMillis.add((came.nanos() - askedNanos) / NANOS_PER_MILLISECOND);
    computingMillis.add((came.cpuNanos() - cpuNanos) / NANOS_PER_MILLISECOND);
  }

  void clear() {
    waitMillis.clear();
    computingMillis.clear();
  }

  /** In words. */
  String text() {
    if (waitMillis.isEmpty()) {
      return "JavaFX thread not looked at";
    }
    List<Double> sorted = waitMillis.stream().sorted().toList();
    int size = sorted.size();
    return String.format(
        Locale.ROOT,
        "JavaFX thread came after %.1f ms (median of %d looks), %.1f ms (99 %%), %.1f ms at most,"
            + " %d times after more than %.0f ms; it computed %.1f ms of one wait at most",
        sorted.get(size / 2),
        size,
        sorted.get(size * 99 / 100),
        sorted.get(size - 1),
        sorted.stream().filter(millis -> millis > LONG_MILLIS).count(),
        LONG_MILLIS,
        Collections.max(computingMillis));
  }
}
