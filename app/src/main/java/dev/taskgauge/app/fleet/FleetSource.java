package dev.taskgauge.app.fleet;

import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.FleetWorker;
import java.util.List;

/** Where the workers of a queue can be seen. The seam between the window and the service. */
@FunctionalInterface
public interface FleetSource {
  /** Makes no request yet. Blocks shortly; never called on the JavaFX thread. */
  Look open(String queueName, SqsPlace place) throws BackendUnavailableException;

  /** Looks again and again. Used by one thread at a time, never the JavaFX one. */
  interface Look extends AutoCloseable {
    /** Who is there now. Blocks for some seconds at most; writes nothing. */
    List<FleetWorker> workers() throws BackendUnavailableException;

    @Override
    void close();
  }
}
