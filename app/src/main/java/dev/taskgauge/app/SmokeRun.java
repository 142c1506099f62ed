package dev.taskgauge.app;

import dev.taskgauge.app.setup.Preset;
import dev.taskgauge.app.workbench.WindowView;
import dev.taskgauge.app.workbench.WorkbenchModel;
import dev.taskgauge.engine.task.TaskKind;
import javafx.application.Platform;

/** Says that the window is there, measures two tiny runs in it, says so, and ends the program. */
final class SmokeRun {
  private SmokeRun() {}

  /** Starts measuring; on the JavaFX thread. */
  static void start(WindowView window) {
    System.out.println("TaskGauge window: opened.");
    WorkbenchModel model = window.model();
    model.setup().fill(new Preset("smoke", TaskKind.SLEEP, "1 ms", "20", "1,2", "1"));
    model.setup().warmUpProperty().set(false);
    model.runningProperty().addListener((changed, before, after) -> look(model));
    model.writingReportProperty().addListener((changed, before, after) -> look(model));
    model.run();
  }

  private static void look(WorkbenchModel model) {
    if (!model.runningProperty().get() && !model.writingReportProperty().get()) {
      ended(model);
    }
  }

  private static void ended(WorkbenchModel model) {
    int runs = model.results().runs().size();
    String problem = model.problemProperty().get();
    System.out.println("TaskGauge window: measured " + runs + " runs. " + problem);
    if (runs == 2 && problem.isEmpty()) {
      Platform.exit();
    } else {
      Runtime.getRuntime().halt(1);
    }
  }
}
