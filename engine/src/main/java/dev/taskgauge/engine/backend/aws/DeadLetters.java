package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Watches what is put aside during a run, on a thread of its own. A message that came too often is
 * put aside by SQS itself, and no worker tells its result: that is done here. What workers put
 * aside has a reason with it; of that they tell themselves.
 */
final class DeadLetters implements ClientFleet.RejectedCount, AutoCloseable {
  private static final long LOOK_MILLIS = 1_000;
  private static final int POLL_SECONDS = 1;
  private static final int VISIBILITY_SECONDS = 10;

  private static final long FIRST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final ClientParts parts;
  private final String runId;
  private final Consumer<MessageResult> failed;
  private final TaskMessageCodec codec = new TaskMessageCodec();
  private final BitSet told = new BitSet();
  // Of this run, by the queue's ids.
  private final Set<String> found = new HashSet<>();
  private long missed;
  private long lastReadNanos;
  private long pauseNanos = FIRST_PAUSE_NANOS;
  private final AtomicLong before = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "dead-letters");

  /** Not yet watching; {@code failed} takes results on a thread of its own. */
  DeadLetters(ClientParts parts, String runId, Consumer<MessageResult> failed) {
    this.parts = parts;
    this.runId = runId;
    this.failed = failed;
    thread.setDaemon(true);
  }

  void start() throws BackendException, InterruptedException {
    countBefore();
    thread.start();
  }

  /** What is there now is of earlier runs. */
  void countBefore() throws BackendException, InterruptedException {
    before.set(count());
  }

  private long count() throws BackendException, InterruptedException {
    return parts.calls().count(parts.urls().deadLetters());
  }

  private void watch() {
    try {
      while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          lookAndFail();
        } catch (BackendException e) {
          parts.notes().accept("watching the dead-letter queue: " + e.getMessage());
        } catch (RuntimeException e) {
          // The next look may go well, and a client waits for what is failed here.
          parts.notes().accept("watching the dead-letter queue: " + e);
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  /** Counts what was put aside during the run. */
  private long look() throws BackendException, InterruptedException {
    long since = count() - before.get();
    // Of two looks at the same time the later answer may be the older one.
    return rejected.accumulateAndGet(since, Math::max);
  }

  /**
   * Reads the queue where there is more on it that was not found than before, and from time to time
   * for what can not be found: it may be kept from us for a while, or be of no run. One thread.
   */
  void lookAndFail() throws BackendException, InterruptedException {
    long missing = look() - found.size();
    if (missing <= 0) {
      return;
    }
    long nowNanos = parts.clock().nanoTime();
    if (missing > missed) {
      pauseNanos = FIRST_PAUSE_NANOS;
    } else if (nowNanos - lastReadNanos < pauseNanos) {
      return;
    } else {
      pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
    }
    failWhatWasGivenUp(missing);
    lastReadNanos = nowNanos;
    missed = rejected.get() - found.size();
  }

  /** What is seen comes again after a while, and there may be thousands: each is read but once. */
  private void failWhatWasGivenUp(long missing) throws BackendException, InterruptedException {
    long enough = found.size() + missing;
    long unread = before.get() + rejected.get();
    List<Message> messages = receive();
    while (!messages.isEmpty() && closed.getCount() > 0) {
      messages.forEach(this::failIfGivenUp);
      unread -= messages.size();
      messages = unread > 0 && found.size() < enough ? receive() : List.of();
    }
  }

  private List<Message> receive() throws BackendException, InterruptedException {
    return parts
        .calls()
        .receive(
            parts.urls().deadLetters(), QueueCalls.MAX_BATCH, POLL_SECONDS, VISIBILITY_SECONDS);
  }

  private void failIfGivenUp(Message message) {
    try {
      TaskMessage tasks = codec.decode(message.body());
      if (!tasks.runId().equals(runId)) {
        return;
      }
      found.add(message.messageId());
      int sequence = (int) tasks.sequence();
      if (message.messageAttributes().isEmpty() && !told.get(sequence)) {
        told.set(sequence);
        failed.accept(Intake.failure(tasks, "given up after too many deliveries"));
      }
    } catch (RejectedMessageException e) {
      // Nothing that a client has sent.
    }
  }

  @Override
  public long soFar() {
    return rejected.get();
  }

  /** The watch may be a second and more behind: it waits for what it fails. */
  @Override
  public void lookLast() throws InterruptedException {
    try {
      look();
    } catch (BackendException e) {
      parts.notes().accept("looking at the dead-letter queue: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }
}
