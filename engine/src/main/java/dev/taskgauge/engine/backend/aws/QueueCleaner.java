package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Removes all messages from queues, several calls at once. Not by purging them: that takes SQS up
 * to a minute, in which it also removes what is sent after it.
 */
final class QueueCleaner {
  /** Of each queue. */
  private static final int CONCURRENCY = 8;

  private static final int POLL_SECONDS = 1;
  private static final int VISIBILITY_SECONDS = 30;

  private final QueueCalls calls;
  private final NanoClock clock;

  QueueCleaner(QueueCalls calls, NanoClock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * Removes what is visible on some queues, on all of them at once.
   *
   * @param deadlineNanos on the clock; what is left then stays
   * @return whether the queues tell that nothing is left, invisible messages included
   */
  boolean drain(List<String> urls, long deadlineNanos)
      throws BackendException, InterruptedException {
    List<String> filled = filled(urls);
    if (filled.isEmpty()) {
      return true;
    }
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "queue-cleaner");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> drains = new ArrayList<>();
      for (String url : filled) {
        for (int i = 0; i < CONCURRENCY; i++) {
          drains.add(threads.submit(() -> drainOne(url, deadlineNanos)));
        }
      }
      for (Future<?> drain : drains) {
        drain.get();
      }
    } catch (ExecutionException e) {
      throw new BackendException("cleaning a queue: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
    // Of all: a worker that left late may have sent results to one that was empty.
    return filled(urls).isEmpty();
  }

  private List<String> filled(List<String> urls) throws BackendException, InterruptedException {
    List<String> filled = new ArrayList<>();
    for (String url : urls) {
      if (calls.count(url) > 0) {
        filled.add(url);
      }
    }
    return filled;
  }

  /** One of several; the wait makes SQS look at all of its servers. */
  private Void drainOne(String url, long deadlineNanos)
      throws BackendException, InterruptedException {
    List<Message> messages = receive(url);
    while (!messages.isEmpty()) {
      calls.deleteAll(url, messages.stream().map(Message::receiptHandle).toList());
      messages = clock.nanoTime() - deadlineNanos < 0 ? receive(url) : List.of();
    }
    return null;
  }

  private List<Message> receive(String url) throws BackendException, InterruptedException {
    return calls.receive(url, QueueCalls.MAX_BATCH, POLL_SECONDS, VISIBILITY_SECONDS);
  }
}
