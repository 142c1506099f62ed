package dev.taskgauge.app.servers;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import java.util.Map;

/** The servers in their process. Any thread. */
interface ServersProcess extends AutoCloseable {
  /** Starts it. */
  @FunctionalInterface
  interface Starter {
    /**
     * Waits until the servers answer.
     *
     * @throws BackendUnavailableException where they do not start
     * @throws InterruptedException where the waiting is interrupted; nothing is left running then
     */
    ServersProcess start() throws BackendUnavailableException, InterruptedException;
  }

  /** Whether it still runs. */
  boolean isAlive();

  /** Where the servers answer. */
  AwsPlace place();

  /** What another process needs in its environment in order to use them. */
  Map<String, String> environment();

  /** Ends it. */
  @Override
  void close();
}
