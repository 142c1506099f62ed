package dev.taskgauge.app.measure;

import dev.taskgauge.app.fx.BackgroundThreads;
import dev.taskgauge.app.screens.WindowParts;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.app.workbench.StageQuestionsView;
import dev.taskgauge.app.workbench.WindowView;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.result.RunRecord;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;

/**
 * The window, which runs the experiment file of its argument and says in one line: tasks a second,
 * the longest time for which the JavaFX thread did not come to something new, and the memory that
 * is left after a collection.
 */
public final class MeasuredWindow extends Application {
  private static final long NANOS_PER_MILLISECOND = 1_000_000;
  private static final long LOOK_NANOS = 5 * NANOS_PER_MILLISECOND;
  private static final long SETTLE_NANOS = 3_000 * NANOS_PER_MILLISECOND;
  private static final long MINUTE_NANOS = 60_000 * NANOS_PER_MILLISECOND;
  private static final int BYTES_PER_MEGABYTE = 1 << 20;

  private final AtomicLong longestWaitNanos = new AtomicLong();

  @Override
  public void start(Stage stage) throws Exception {
    BackgroundThreads background = new BackgroundThreads();
    Path results = Files.createTempDirectory("measured-window");
    WindowView window =
        new WindowView(
            stage,
            WindowParts.measuring(results, results, background),
            new ThemeModel(new SimpleBooleanProperty(false)),
            new StageQuestionsView(stage));
    stage.show();
    Path file = Path.of(getParameters().getRaw().get(0));
    window.model().setup().open(ExperimentFile.read(file, Map.of()));
    window
        .model()
        .runningProperty()
        .addListener(
            (changed, before, running) -> {
              if (!running) {
                System.out.println(line(window.model().results().runs()));
                System.exit(0);
              }
            });
    Thread looks = new Thread(() -> look(window), "looks");
    looks.setDaemon(true);
    looks.start();
  }

  /** Starts the run when the window stands, and then looks how soon something new is done. */
  private void look(WindowView window) {
    LockSupport.parkNanos(SETTLE_NANOS);
    Platform.runLater(window.model()::run);
    LockSupport.parkNanos(SETTLE_NANOS);
    long collectedNanos = System.nanoTime();
    while (true) {
      look();
      if (System.nanoTime() - collectedNanos > MINUTE_NANOS) {
        System.err.println("heap after a collection " + heapMegabytes() + " MiB");
        collectedNanos = System.nanoTime();
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private void look() {
    CountDownLatch seen = new CountDownLatch(1);
    long askedNanos = System.nanoTime();
    Platform.runLater(seen::countDown);
    try {
      seen.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    longestWaitNanos.accumulateAndGet(System.nanoTime() - askedNanos, Math::max);
  }

  private String line(List<RunRecord> runs) {
    RunRecord last = runs.get(runs.size() - 1);
    OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "RESULT %.0f tasks/s, JavaFX thread busy for at most %d ms, heap %d MiB, load %.1f",
        last.measurement().throughputTasksPerSecond(),
        longestWaitNanos.get() / NANOS_PER_MILLISECOND,
        heapMegabytes(),
        machine.getSystemLoadAverage());
  }

  private static long heapMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BYTES_PER_MEGABYTE;
  }
}
