package dev.taskgauge.engine.run;

/** Starts SQS and DynamoDB servers on this machine when a run needs them. */
@FunctionalInterface
public interface LocalServersStarter {
  /**
   * Starts them and waits until they answer, which takes some seconds.
   *
   * @throws BackendUnavailableException where they can not be had, saying why and what to do
   */
  LocalServers start() throws BackendUnavailableException, InterruptedException;
}
