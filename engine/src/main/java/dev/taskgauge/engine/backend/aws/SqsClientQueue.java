package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.Fleet;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/** A client's side of a run over SQS. */
final class SqsClientQueue implements ClientQueue {
  private static final int SENDERS = 16;
  private static final int MAX_SENDERS = 64;
  private static final int MAX_UNSENT = 1_000;
  private static final long SEND_LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final int RECEIVERS = 6;
  private static final int NAIVE_RECEIVERS = 4;
  private static final int POLL_SECONDS = 1;

  /** How long results that a client received and did not delete are kept from others. */
  static final int RESULT_VISIBILITY_SECONDS = 10;

  private static final int DELETERS = 8;
  private static final int MAX_DELETERS = 32;
  private static final long DELETE_LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long FLUSH_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final ClientParts parts;
  private final boolean naive;
  private final QueueCalls calls;
  private final SqsResources.QueueUrls urls;
  private final RunOwner owner;
  private final ClientFleet fleet;
  private final TaskMessageCodec tasks = new TaskMessageCodec();
  private final ResultMessageCodec results = new ResultMessageCodec();
  private final Semaphore unsent = new Semaphore(MAX_UNSENT);
  private final Batcher<String> sends;
  private final Batcher<String> deletes;
  private final List<Thread> receivers = new ArrayList<>();
  private final LinkedBlockingQueue<List<MessageResult>> received;
  private final AtomicReference<@Nullable BackendException> trouble = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Of a run that is current now.
   *
   * @param received results that have come; others may add to it
   */
  SqsClientQueue(
      ClientParts parts,
      boolean naive,
      RunOwner owner,
      ClientFleet fleet,
      LinkedBlockingQueue<List<MessageResult>> received) {
    this.parts = parts;
    this.received = received;
    this.naive = naive;
    this.calls = parts.calls();
    this.urls = parts.urls();
    this.owner = owner;
    this.fleet = fleet;
    sends =
        new Batcher<>(
            "sender",
            Reach.upTo(SENDERS, MAX_SENDERS, parts.clock()),
            QueueCalls.MAX_BATCH,
            QueueCalls.MAX_BATCH_CHARS,
            String::length,
            SEND_LINGER_NANOS,
            this::sendBatch);
    deletes =
        new Batcher<>(
            "result-deleter",
            Reach.upTo(DELETERS, MAX_DELETERS, parts.clock()),
            QueueCalls.MAX_BATCH,
            DELETE_LINGER_NANOS,
            this::deleteBatch);
    for (int i = 0; i < (naive ? NAIVE_RECEIVERS : RECEIVERS); i++) {
      Thread thread = new Thread(this::receiveAll, "result-receiver-" + i);
      thread.setDaemon(true);
      receivers.add(thread);
      thread.start();
    }
  }

  @Override
  public boolean submit(TaskMessage message, long timeoutNanos)
      throws BackendException, InterruptedException {
    throwTrouble();
    if (message.sequence() > TaskMessageCodec.MAX_SEQUENCE) {
      throw new BackendException(
          "more than "
              + (TaskMessageCodec.MAX_SEQUENCE + 1L)
              + " messages in a run: put more tasks into a message");
    }
    String body = tasks.encode(message);
    // Its result may be here before the answer to its sending is.
    fleet.submits(message.sequence());
    if (naive) {
      calls.send(urls.requests(), body);
    } else {
      if (!unsent.tryAcquire(timeoutNanos, TimeUnit.NANOSECONDS)) {
        return false;
      }
      sends.add(body);
    }
    parts.messages().incrementAndGet();
    return true;
  }

  private void sendBatch(List<String> bodies) throws InterruptedException {
    try {
      calls.sendAll(urls.requests(), bodies);
    } catch (BackendException e) {
      broke(e);
    } finally {
      unsent.release(bodies.size());
    }
  }

  private void receiveAll() {
    try {
      while (!closed.get()) {
        List<Message> messages =
            calls.receive(
                urls.results(),
                naive ? 1 : QueueCalls.MAX_BATCH,
                POLL_SECONDS,
                RESULT_VISIBILITY_SECONDS);
        for (Message message : messages) {
          take(message.body());
          if (naive) {
            calls.delete(urls.results(), message.receiptHandle());
          } else {
            deletes.add(message.receiptHandle());
          }
        }
      }
    } catch (BackendException e) {
      broke(e);
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void take(String body) {
    try {
      ResultMessage message = results.decode(body);
      if (message.runId().equals(owner.runId())) {
        String problem = fleet.received(message);
        received.add(message.results());
        if (problem != null) {
          parts.notes().accept("a worker's report of itself was dropped: " + problem);
        }
      }
    } catch (RejectedMessageException e) {
      parts.notes().accept("a result that can not be used was dropped: " + e.reason());
    }
  }

  private void deleteBatch(List<String> handles) throws InterruptedException {
    try {
      calls.deleteAll(urls.results(), handles);
    } catch (BackendException e) {
      broke(e);
    }
  }

  @Override
  public List<MessageResult> receiveResults(long timeoutNanos)
      throws BackendException, InterruptedException {
    throwTrouble();
    List<MessageResult> some = received.poll(timeoutNanos, TimeUnit.NANOSECONDS);
    if (some == null || closed.get()) {
      return List.of();
    }
    List<List<MessageResult>> more = new ArrayList<>();
    received.drainTo(more);
    if (more.isEmpty()) {
      return some;
    }
    List<MessageResult> all = new ArrayList<>(some);
    more.forEach(all::addAll);
    return all;
  }

  @Override
  public void check() throws BackendException {
    throwTrouble();
  }

  @Override
  public long queuedTasks() {
    return -1;
  }

  @Override
  public Fleet fleet() {
    return fleet;
  }

  private void broke(BackendException e) {
    if (!closed.get()) {
      trouble.compareAndSet(null, e);
    }
  }

  private void throwTrouble() throws BackendException {
    BackendException broken = trouble.get();
    if (broken == null) {
      broken = owner.trouble();
    }
    if (broken != null) {
      throw new BackendException(String.valueOf(broken.getMessage()), broken);
    }
  }

  @Override
  public void close() throws BackendException {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    sends.close();
    try {
      owner.endRun();
      for (Thread receiver : receivers) {
        receiver.join(TimeUnit.SECONDS.toMillis(POLL_SECONDS + 2));
      }
      deletes.finish();
      deletes.awaitEnd(FLUSH_NANOS);
      owner.cleanUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      received.clear();
      receivers.forEach(Thread::interrupt);
      deletes.close();
      owner.close();
    }
  }
}
