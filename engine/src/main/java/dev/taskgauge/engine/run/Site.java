package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.RunSettings;

/** A back end with all that an experiment needs around it, for as long as the experiment lasts. */
interface Site extends AutoCloseable {
  /** The back end, set as its settings say. Those are of this site: see {@link Sites}. */
  Backend backend(BackendSettings settings) throws BackendException, InterruptedException;

  /**
   * Makes ready what a run will need, while no run is open. May take some seconds.
   *
   * @throws InterruptedException where the calling thread is interrupted
   */
  void prepare(RunSettings settings) throws BackendException, InterruptedException;

  /** Makes ready what executes the tasks of a run. */
  Crew openCrew(Run run, ClientQueue client) throws BackendException, InterruptedException;

  @Override
  void close() throws BackendException;
}
