package dev.taskgauge.worker;

import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.LocalServers;
import java.util.concurrent.CompletableFuture;

/** Starts the process of the servers: {@link LocalAwsStarter}, or a script in tests. */
@FunctionalInterface
interface ServersStarter {
  /**
   * Starts them and waits until they answer.
   *
   * @param classPath what the process is started with
   */
  Servers start(String classPath) throws BackendUnavailableException, InterruptedException;

  /** Servers of our own, which end with {@link #close}. */
  interface Servers extends LocalServers {
    /** Completes with the exit code when the process has ended, for whatever reason. */
    CompletableFuture<Integer> onExit();
  }
}
