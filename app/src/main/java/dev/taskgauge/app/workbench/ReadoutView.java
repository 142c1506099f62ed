package dev.taskgauge.app.workbench;

import dev.taskgauge.app.figures.FigureText;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The figures of the run in progress, large. */
final class ReadoutView extends FlowPane {
  private static final String NONE = FigureText.NONE;

  /** More than a line of them is wide, in pixels. */
  private static final double WIDE = 10_000;

  ReadoutView(WorkbenchModel model) {
    getStyleClass().add("readouts");
    // Else it counts as two lines high, the second of which is empty where there is room for one.
    setPrefWrapLength(WIDE);
    add(model, "tasks/s", "rate", ReadoutView::rate);
    add(model, "efficiency", "running-efficiency", ReadoutView::efficiency);
    add(model, "completed", "completed", moment -> WorkloadText.count(moment.completed()));
    add(model, "in the queue", "queued", ReadoutView::queued);
    add(model, "failed", "failed-tasks", moment -> WorkloadText.count(moment.failed()));
  }

  private void add(
      WorkbenchModel model, String name, String id, Function<RunProgress, String> text) {
    Label value = new Label();
    value.setId(id);
    value.getStyleClass().add("readout-value");
    value.setAccessibleText(name);
    value.textProperty().bind(model.progressProperty().map(text).orElse(NONE));
    Label caption = new Label(name);
    caption.setLabelFor(value);
    caption.getStyleClass().add("readout-name");
    getChildren().add(new VBox(new SteadyLabelView(value), caption));
  }

  private static String rate(RunProgress moment) {
    return FigureText.rate(moment.recentTasksPerSecond());
  }

  private static String efficiency(RunProgress moment) {
    return moment.efficiency().isPresent()
        ? FigureText.percent(moment.efficiency().getAsDouble())
        : NONE;
  }

  private static String queued(RunProgress moment) {
    return moment.queuedTasks() < 0 ? NONE : WorkloadText.count(moment.queuedTasks());
  }
}
