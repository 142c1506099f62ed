package dev.taskgauge.app.connection;

import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.run.BackendUnavailableException;
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

  /**
   * Looks whether there is such a queue in other regions, with a request for each of them. Blocks,
   * up to some ten seconds. Changes nothing.
   */
  default ConnectionStep lookElsewhere(SqsSettings settings)
      throws BackendUnavailableException, InterruptedException {
    throw new BackendUnavailableException("there are no other regions", null);
  }
}
