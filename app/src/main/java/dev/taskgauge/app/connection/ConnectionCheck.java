package dev.taskgauge.app.connection;

import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.run.ConnectionStep;
import java.util.List;

/** Tries whether an experiment could be run. The seam between the window and the services. */
@FunctionalInterface
public interface ConnectionCheck {
  /**
   * Blocks, up to some ten seconds; never called on the JavaFX thread. Changes nothing.
   *
   * @return the steps that were tried, in order; the last one failed where one did
   */
  List<ConnectionStep> check(SqsSettings settings);
}
