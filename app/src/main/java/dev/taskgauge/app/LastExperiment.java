package dev.taskgauge.app;

import dev.taskgauge.app.preferences.PreferencesModel;
import dev.taskgauge.app.workbench.WorkbenchModel;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.ExperimentFileException;
import java.util.Map;

/** Begins with what was measured last. */
final class LastExperiment {
  private LastExperiment() {}

  /** Sets it up, and remembers each that is run from now on. On the JavaFX thread. */
  static void follow(WorkbenchModel model, PreferencesModel preferences) {
    String last = preferences.lastExperimentProperty().get();
    if (last != null) {
      try {
        model.setup().restore(ExperimentFile.parse(last, "the last experiment", Map.of()));
      } catch (ExperimentFileException e) {
        model.report(
            "What was measured last is not understood any more, and is forgotten: "
                + e.getMessage());
        preferences.lastExperimentProperty().set(null);
      }
    }
    model
        .runningProperty()
        .addListener(
            (changed, before, running) -> {
              if (running) {
                model
                    .setup()
                    .experiment()
                    .map(Experiment::withAbsoluteFiles)
                    .map(ExperimentFile::write)
                    .ifPresent(preferences.lastExperimentProperty()::set);
              }
            });
  }
}
