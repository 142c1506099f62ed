package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.AwsPlace;
import java.util.List;

/**
 * What can be done with the queues and the ledger of a name outside of runs. Blocks; any thread.
 */
public final class SqsQueues {
  private final String queueName;
  private final AwsPlace place;

  /** Connects to nothing yet. */
  public SqsQueues(String queueName, AwsPlace place) {
    this.queueName = queueName;
    this.place = place;
  }

  /**
   * Tries step by step whether a run could work: credentials, region, SQS, DynamoDB, permissions.
   * Changes nothing. Takes up to some ten seconds; stops at the first step that fails.
   *
   * @return the steps that were tried, in order
   */
  public List<ConnectionStep> check() {
    return BackendFactory.check(queueName, place);
  }

  /**
   * Looks for a queue of that name in the other regions of AWS, with a request for each; takes some
   * ten seconds at most. Where the queue is at an endpoint of its own there are none.
   *
   * @return the answer in words, as a step of a check
   * @throws BackendUnavailableException where they can not be asked
   */
  public ConnectionStep lookElsewhere() throws BackendUnavailableException, InterruptedException {
    try {
      return BackendFactory.lookElsewhere(queueName, place);
    } catch (BackendException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * What the queue name owns now: the names of queues and tables that exist.
   *
   * @throws BackendUnavailableException where they can not be asked for
   */
  public List<String> existing() throws BackendUnavailableException {
    try {
      return BackendFactory.existing(queueName, place);
    } catch (BackendException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Deletes all that the queue name owns.
   *
   * @return the names of what was deleted
   * @throws BackendUnavailableException where it can not be done, saying what is left
   */
  public List<String> delete() throws BackendUnavailableException {
    try {
      return BackendFactory.delete(queueName, place);
    } catch (BackendException e) {
      throw new BackendUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }
}
