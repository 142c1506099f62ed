package dev.taskgauge.app;

import dev.taskgauge.app.setup.Preset;
import dev.taskgauge.app.workbench.WindowView;
import dev.taskgauge.app.workbench.WorkbenchModel;
import dev.taskgauge.engine.task.TaskKind;
import javafx.application.Platform;

/** Measures two tiny runs in the window, says so in one line, and ends the program. */
final class SmokeRun {
  private SmokeRun() {}

  /** Starts measuring; on the JavaFX thread. */
  static void start(WindowView window) {
    WorkbenchModel model = window.model();
    model.setup().fill(new Preset("smoke", TaskKind.SLEEP, "1 ms", "20", "1,2"));
    model
        .runningProperty()
        .addListener(
            (changed, before, running) -> {
              if (!running) {
                ended(model);
              }
            });
    model.run();
  }

  private static void ended(WorkbenchModel model) {
    int runs = model.records().size();
    String problem = model.problemProperty().get();
    System.out.println("TaskGauge window: opened, measured " + runs + " runs. " + problem);
    if (runs == 2 && problem.isEmpty()) {
      Platform.exit();
    } else {
      Runtime.getRuntime().halt(1);
    }
  }
}
