package dev.taskgauge.app.measure;

import dev.taskgauge.app.workbench.WorkbenchModel;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the moments of a run that a window shows. Any thread, once it listens. */
final class ShownMoments {
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong charts = new AtomicLong();

  /** On the JavaFX thread. */
  void listenTo(WorkbenchModel model) {
    model.progressProperty().addListener(changed -> numbers.incrementAndGet());
    model.chartedProperty().addListener(changed -> charts.incrementAndGet());
  }

  /** In numbers, so far. */
  long numbers() {
    return numbers.get();
  }

  /** In the chart, so far. */
  long charts() {
    return charts.get();
  }
}
