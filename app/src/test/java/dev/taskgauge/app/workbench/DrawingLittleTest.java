package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** What keeps the window from taking more of a full machine than it has to. */
final class DrawingLittleTest extends OpenWindow {
  @Test
  void whatTheRendererUsesIsCounted() {
    robot.interact(
        () -> {
          MachineMeters meters = new MachineMeters();

          long beforeNanos = cpuNanos();
          long showingNanos = meters.showingCpuNanos();

          assertThat(showingNanos).isBetween(beforeNanos, cpuNanos());
        });
  }

  /** Of the JavaFX thread, which calls, and of the one that draws. */
  private static long cpuNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long rendererNanos =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(thread -> thread != null && thread.getThreadName().equals("QuantumRenderer-0"))
            .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
            .sum();
    assertThat(rendererNanos).isPositive();
    return threads.getCurrentThreadCpuTime() + rendererNanos;
  }

  /** Backgrounds as large as it is that lie below it were filled for each moment of a run. */
  @Test
  void theLiveChartCoversWhatLiesBelowIt() {
    coversWhatLiesBelow();
    robot.clickOn("#theme");
    coversWhatLiesBelow();
  }

  private void coversWhatLiesBelow() {
    Region chart = robot.lookup("#chart-live").queryAs(Region.class);
    assertThat(chart.getBackground().getFills())
        .singleElement()
        .satisfies(fill -> assertThat(fill.getFill().isOpaque()).isTrue())
        .extracting(BackgroundFill::getInsets)
        .isEqualTo(Insets.EMPTY);
    ScrollPane around = robot.lookup(".plot-scroll").queryAs(ScrollPane.class);
    assertThat(around.getBackground()).isNull();
  }
}
