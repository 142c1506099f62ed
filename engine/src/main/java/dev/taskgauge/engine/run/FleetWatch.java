package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.Comparator;
import java.util.List;

/**
 * Looks at the workers that are registered in the ledger of a queue name. Writes nothing; a look is
 * one read of DynamoDB. Used by one thread at a time.
 */
public final class FleetWatch implements AutoCloseable {
  private final Registered registered;
  private final Runnable closing;

  /** The registry, whatever back end has it. */
  @FunctionalInterface
  interface Registered {
    /** The workers as they are now, in any order. */
    List<FleetWorker> workers() throws BackendException;
  }

  FleetWatch(Registered registered, Runnable closing) {
    this.registered = registered;
    this.closing = closing;
  }

  /**
   * Makes no request yet.
   *
   * @throws BackendUnavailableException where no region or no such profile is configured
   */
  public static FleetWatch open(String queueName, AwsPlace place)
      throws BackendUnavailableException {
    return open(queueName, place, false);
  }

  /** As {@link #open(String, AwsPlace)}, of a queue on servers on this machine. */
  public static FleetWatch open(String queueName, LocalServers servers)
      throws BackendUnavailableException {
    return open(queueName, servers.place(), true);
  }

  private static FleetWatch open(String queueName, AwsPlace place, boolean isLocal)
      throws BackendUnavailableException {
    try {
      return BackendFactory.openFleet(queueName, place, isLocal, NanoClock.SYSTEM);
    } catch (BackendException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The workers that are registered now, the living first; none where there is no ledger yet.
   * Blocks for some seconds at most.
   *
   * @throws BackendUnavailableException where the ledger can not be read
   */
  public List<FleetWorker> look() throws BackendUnavailableException {
    try {
      return registered.workers().stream()
          .sorted(Comparator.comparing(FleetWorker::state).thenComparing(FleetWorker::id))
          .toList();
    } catch (BackendException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
