package dev.taskgauge.app.workbench;

import dev.taskgauge.app.export.ChartToWrite;
import dev.taskgauge.engine.analysis.ComparedExperiments;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** A tab with a chart that can be exported as it is seen. On the JavaFX thread. */
interface ShownChartView {
  /** What the chart is called among the others. */
  String chartName();

  /** Whether there is something in it. */
  boolean hasChart();

  /** The chart for files: what is seen of it where it is in front, else what would be seen. */
  ChartToWrite toWrite();

  /** The same for the clipboard, at twice its size. */
  Image picture();

  /** What is compared in it; null where it is no comparison. */
  default @Nullable ComparedExperiments compared() {
    return null;
  }
}
