package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.Claim;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The part of a worker that receives, hands to slots and deletes, with all of its own parts but the
 * ledger: no claims, no results. In this package, as these parts are nobody else's business.
 */
public final class ReceiveOnly implements AutoCloseable {
  // As in SqsTaskQueue, whose parts these are.
  private static final int POLL_SECONDS = 1;
  private static final int VISIBILITY_SECONDS = 30;
  private static final int DELETERS = 12;
  private static final long DELETE_LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long TAKE_NANOS = TimeUnit.HOURS.toNanos(1);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final NanoClock clock = NanoClock.SYSTEM;
  private final AwsClients clients;
  private final QueueCalls calls;
  private final Retrier retrier;

  /** Connects, without a request. */
  public ReceiveOnly(AwsAccess access, int slots) throws BackendException {
    RequestCounter counter = new RequestCounter();
    clients = AwsClients.open(access, counter, slots);
    retrier = new Retrier(clock, PATIENCE_NANOS, trouble -> {});
    calls = new QueueCalls(clients.sqs(), retrier, counter);
  }

  /**
   * Receives, executes and deletes so many messages, each a task that does nothing. Returns when
   * the last of them is deleted.
   */
  public void drain(String queueUrl, int slots, int count)
      throws BackendException, InterruptedException {
    try (Drain drain = new Drain(queueUrl, count)) {
      drain.run(slots);
    }
  }

  @Override
  public void close() {
    retrier.close();
    clients.close();
  }

  /** One queue that is emptied. */
  private final class Drain implements LeaseKeeper, AutoCloseable {
    private final String queueUrl;
    private final CountDownLatch left;
    private final TaskMessageCodec codec = new TaskMessageCodec();
    private final Standing standing = new Standing("benchmark", clock.nanoTime() + TAKE_NANOS);
    private final Set<SqsLease> executing = ConcurrentHashMap.newKeySet();
    private final Prefetch prefetch = new Prefetch();
    private final LeaseBuffer buffer = new LeaseBuffer(this::wakeFetcher);
    private final Fetcher fetcher =
        new Fetcher(prefetch, buffer, executing, clock::nanoTime, this::poll, this::giveBack);
    private final Batcher<String> deletes =
        new Batcher<>(
            "deleter",
            Reach.of(DELETERS),
            QueueCalls.MAX_BATCH,
            DELETE_LINGER_NANOS,
            this::deleteBatch);
    private final List<Thread> slots = new ArrayList<>();
    private final AtomicReference<@Nullable BackendException> trouble = new AtomicReference<>();

    Drain(String queueUrl, int count) {
      this.queueUrl = queueUrl;
      this.left = new CountDownLatch(count);
    }

    void run(int slotCount) throws BackendException, InterruptedException {
      fetcher.start();
      // Claims take no time here; a worker would learn that soon.
      prefetch.claimed(0);
      for (int i = 0; i < slotCount; i++) {
        Thread slot = new Thread(this::work, "slot-" + i);
        slot.setDaemon(true);
        slot.start();
        slots.add(slot);
      }
      while (!left.await(100, TimeUnit.MILLISECONDS)) {
        BackendException broken = trouble.get();
        if (broken != null) {
          throw broken;
        }
      }
    }

    private void wakeFetcher() {
      fetcher.wake();
    }

    private int poll(int max) {
      try {
        long startNanos = nowNanos();
        List<Message> messages = calls.receive(queueUrl, max, POLL_SECONDS, VISIBILITY_SECONDS);
        long endNanos = nowNanos();
        if (messages.size() == max) {
          prefetch.received(endNanos - startNanos);
        }
        List<SqsLease> leases = new ArrayList<>(messages.size());
        for (Message message : messages) {
          TaskMessage tasks = codec.decode(message.body());
          SqsLease lease =
              new SqsLease(
                  this, tasks, message.receiptHandle(), QueueCalls.queuedNanos(message), endNanos);
          lease.granted(standing);
          leases.add(lease);
        }
        buffer.addAll(leases);
        return messages.size();
      } catch (RejectedMessageException e) {
        trouble.set(new BackendException("reading a message: " + e.getMessage(), e));
        return 0;
      } catch (BackendException e) {
        trouble.set(e);
        return 0;
      } catch (InterruptedException e) {
        // Closed.
        return 0;
      }
    }

    private void work() {
      try {
        SqsLease lease = buffer.take(TAKE_NANOS);
        while (lease != null) {
          if (lease.claim() == Claim.GRANTED) {
            // The task, which does nothing.
            lease.acknowledge();
          }
          lease = buffer.take(TAKE_NANOS);
        }
      } catch (BackendException e) {
        trouble.set(e);
      } catch (InterruptedException e) {
        // Closed.
      }
    }

    private void deleteBatch(List<String> handles) throws InterruptedException {
      try {
        calls.deleteAll(queueUrl, handles);
        handles.forEach(handle -> left.countDown());
      } catch (BackendException e) {
        trouble.set(e);
      }
    }

    @Override
    public void close() {
      // Receives that wait at the empty queue end by themselves, within a second, as they would not
      // be broken off between two runs either: that would close their connections.
      fetcher.stop();
      buffer.stop();
      slots.forEach(Thread::interrupt);
      deletes.close();
    }

    @Override
    public long nowNanos() {
      return clock.nanoTime();
    }

    @Override
    public boolean isNaive() {
      return false;
    }

    @Override
    public void claimNow(SqsLease lease) {
      lease.granted(standing);
    }

    @Override
    public void claimAgain(SqsLease lease) {
      lease.granted(standing);
    }

    @Override
    public void executionStarts(SqsLease lease) {
      executing.add(lease);
      fetcher.wake();
    }

    @Override
    public void executionEnds(SqsLease lease) {
      if (executing.remove(lease)) {
        prefetch.executed(nowNanos() - lease.startedNanos());
      }
    }

    @Override
    public void acknowledged(SqsLease lease) {
      deletes.addAll(lease.handles());
    }

    @Override
    public void giveBack(SqsLease lease) {
      // No message here is long enough to be given back.
    }
  }
}
