package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import java.util.BitSet;
import java.util.List;
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

  private final ClientParts parts;
  private final String runId;
  private final Consumer<MessageResult> failed;
  private final TaskMessageCodec codec = new TaskMessageCodec();
  private final BitSet told = new BitSet();
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

  /** What is there now is of earlier runs. */
  void start() throws BackendException, InterruptedException {
    before.set(count());
    thread.start();
  }

  private long count() throws BackendException, InterruptedException {
    return parts.calls().count(parts.urls().deadLetters());
  }

  private void watch() {
    try {
      while (!closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          if (look() > 0) {
            failWhatWasGivenUp();
          }
        } catch (BackendException e) {
          parts.notes().accept("watching the dead-letter queue: " + e.getMessage());
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

  private void failWhatWasGivenUp() throws BackendException, InterruptedException {
    List<Message> messages = receive();
    while (!messages.isEmpty() && closed.getCount() > 0) {
      messages.forEach(this::failIfGivenUp);
      messages = receive();
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
      int sequence = (int) tasks.sequence();
      if (tasks.runId().equals(runId)
          && message.messageAttributes().isEmpty()
          && !told.get(sequence)) {
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
