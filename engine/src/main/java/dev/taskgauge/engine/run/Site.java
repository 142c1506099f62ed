package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;

/** A back end with all that an experiment needs around it, for as long as the experiment lasts. */
interface Site extends AutoCloseable {
  Backend backend();

  /** Makes ready what executes the tasks of a run. */
  Crew openCrew(Run run, ClientQueue client) throws BackendException, InterruptedException;

  @Override
  void close() throws BackendException;
}
