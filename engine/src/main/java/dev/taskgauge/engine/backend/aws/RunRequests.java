package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.RequestCount;
import java.util.List;

/**
 * The requests that a worker made for a run: since the receive that brought its first message, as
 * waiting for a client to begin is no cost of the run. Any thread.
 */
final class RunRequests {
  private final RequestCounter counter;
  private List<RequestCount> before;
  private boolean began;

  RunRequests(RequestCounter counter) {
    this.counter = counter;
    this.before = counter.counts();
  }

  /** A call for messages is made next. */
  synchronized void beforeReceive() {
    if (!began) {
      before = counter.counts();
    }
  }

  /** The call brought messages. */
  synchronized void messagesCame() {
    began = true;
  }

  /** The requests until now; none before the first message. */
  synchronized List<RequestCount> sinceFirstMessage() {
    return began ? RequestCounter.difference(before, counter.counts()) : List.of();
  }
}
