package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/** A worker's part in one run over SQS. */
final class SqsTaskQueue implements TaskQueue, LeaseKeeper {
  private static final int POLL_SECONDS = 1;
  private static final long LAST_POLLS_NANOS = TimeUnit.SECONDS.toNanos(POLL_SECONDS + 4);
  private static final long FLUSH_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final int DELETERS = 12;
  private static final int MAX_DELETERS = 48;
  private static final long DELETE_LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long SHARED_RECEIVE_NANOS = TimeUnit.MILLISECONDS.toNanos(900);

  private final WorkerParts parts;
  private final RunItem run;
  private final NanoClock clock;
  private final QueueCalls calls;
  private final SqsResources.QueueUrls urls;
  private final Intake intake;
  private final RunRequests requests;
  private final Holdings holdings = new Holdings();
  private final Set<SqsLease> executing = ConcurrentHashMap.newKeySet();
  private final Prefetch prefetch = new Prefetch();
  private final LeaseBuffer buffer;
  private final Fetcher fetcher;
  private final Claimer claimer;
  private final Outbox outbox;
  private final Batcher<String> deletes;
  private final Returner returner;
  private final Housekeeper housekeeper;
  private final AtomicReference<@Nullable BackendException> trouble = new AtomicReference<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean receiving = true;

  /** Starts to receive when the first slot asks. */
  SqsTaskQueue(WorkerParts parts, RunItem run, RunMeter meters, RunRequests requests) {
    this.parts = parts;
    this.run = run;
    this.clock = parts.clock();
    this.calls = parts.calls();
    this.urls = parts.urls();
    Claims claims = parts.claims(run.runId());
    this.requests = requests;
    this.outbox =
        new Outbox(
            calls,
            urls.results(),
            run.runId(),
            parts.workerId(),
            meters,
            requests::sinceFirstMessage,
            parts.reports(),
            clock,
            this::resultSent,
            this::broke);
    this.intake =
        new Intake(
            calls,
            urls,
            run.runId(),
            parts::isCurrentNow,
            parts.kinds(),
            result -> outbox.add(result, null),
            parts.troubles(),
            parts.rejected());
    this.buffer = new LeaseBuffer(this::wakeFetcher);
    this.fetcher =
        new Fetcher(prefetch, buffer, executing, clock::nanoTime, this::poll, this::giveBack);
    this.claimer =
        new Claimer(
            claims,
            parts.presence(),
            new Liveness(parts.registry()::worker, clock),
            prefetch,
            clock,
            this::regained);
    this.deletes =
        new Batcher<>(
            "deleter",
            Reach.upTo(DELETERS, MAX_DELETERS, clock),
            QueueCalls.MAX_BATCH,
            DELETE_LINGER_NANOS,
            this::deleteBatch);
    this.returner = new Returner(parts, holdings, claims, claimer, run.naive());
    this.housekeeper =
        new Housekeeper(
            parts.timing(), clock, holdings, calls, urls.requests(), claimer, outbox, parts);
    if (!run.naive()) {
      fetcher.start();
    }
    housekeeper.start();
  }

  private void wakeFetcher() {
    // The buffer is made before the fetcher, and nobody asks it before both are there.
    fetcher.wake();
  }

  @Override
  public long nowNanos() {
    return clock.nanoTime();
  }

  @Override
  public boolean isNaive() {
    return run.naive();
  }

  @Override
  public @Nullable Lease receive(long timeoutNanos) throws BackendException, InterruptedException {
    throwTrouble();
    if (!receiving) {
      return null;
    }
    return run.naive() ? receiveOne(timeoutNanos) : buffer.take(timeoutNanos);
  }

  /** The naive way: a call for each message, by the slot itself. */
  private @Nullable Lease receiveOne(long timeoutNanos)
      throws BackendException, InterruptedException {
    long deadlineNanos = nowNanos() + timeoutNanos;
    do {
      // Messages of others that this worker has taken over come first.
      SqsLease lease = buffer.take(0);
      if (lease != null) {
        return lease;
      }
      int waitSeconds = timeoutNanos >= SHARED_RECEIVE_NANOS ? POLL_SECONDS : 0;
      List<SqsLease> received = receive(1, waitSeconds);
      if (!received.isEmpty()) {
        return received.get(0);
      }
    } while (receiving && nowNanos() - deadlineNanos < 0);
    return null;
  }

  /** Returns how many messages came. */
  private int poll(int max) {
    try {
      List<SqsLease> received = receive(max, POLL_SECONDS);
      claimer.submit(received);
      if (!buffer.addAll(received)) {
        received.forEach(this::giveBack);
      }
      return received.size();
    } catch (BackendException e) {
      broke(e);
      return 0;
    } catch (InterruptedException e) {
      // Closed.
      return 0;
    }
  }

  private List<SqsLease> receive(int max, int waitSeconds)
      throws BackendException, InterruptedException {
    requests.beforeReceive();
    long startNanos = nowNanos();
    List<Message> messages =
        calls.receive(urls.requests(), max, waitSeconds, parts.timing().visibilitySeconds());
    long endNanos = nowNanos();
    if (!messages.isEmpty()) {
      requests.messagesCame();
    }
    if (messages.size() == max) {
      prefetch.received(endNanos - startNanos);
    }
    List<SqsLease> leases = new ArrayList<>(messages.size());
    for (Message message : messages) {
      TaskMessage tasks = intake.accept(message);
      SqsLease lease = tasks == null ? null : keep(message, tasks, endNanos);
      if (lease != null) {
        leases.add(lease);
      }
    }
    return leases;
  }

  /** Keeps a message for this worker; null where it was delivered before. */
  private @Nullable SqsLease keep(Message message, TaskMessage tasks, long nowNanos) {
    String handle = message.receiptHandle();
    SqsLease lease = new SqsLease(this, tasks, handle, QueueCalls.queuedNanos(message), nowNanos);
    SqsLease kept = holdings.keep(lease);
    if (lease.equals(kept)) {
      return lease;
    }
    if (kept != null) {
      kept.addHandle(handle, nowNanos);
    }
    // The handles of one that was finished meanwhile may be deleted already, without this one.
    if (holdings.isFinished(tasks.sequence())) {
      deletes.add(handle);
    }
    return null;
  }

  private void regained(SqsLease lease) {
    if (!buffer.addAll(List.of(lease))) {
      giveBack(lease);
    }
  }

  @Override
  public void claimNow(SqsLease lease) throws BackendException, InterruptedException {
    if (!lease.claimed().isDone()) {
      claimer.claimNow(lease);
    }
  }

  @Override
  public void claimAgain(SqsLease lease) throws BackendException, InterruptedException {
    lease.reopen();
    if (run.naive()) {
      claimer.claimNow(lease);
    } else {
      claimer.submit(List.of(lease));
    }
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
  public void sendResult(MessageResult result) throws BackendException, InterruptedException {
    throwTrouble();
    SqsLease lease = result.runId().equals(run.runId()) ? holdings.get(result.sequence()) : null;
    if (run.naive()) {
      outbox.sendNow(result);
    } else {
      outbox.add(result, lease);
    }
  }

  /** In the usual way the message is deleted once its result has been sent. */
  @Override
  public void acknowledged(SqsLease lease) throws BackendException, InterruptedException {
    if (run.naive()) {
      for (String handle : lease.handles()) {
        calls.delete(urls.requests(), handle);
      }
      holdings.finish(lease);
      housekeeper.mayBeQuiet();
    }
  }

  private void resultSent(SqsLease lease) {
    holdings.finish(lease);
    deletes.addAll(lease.handles());
    housekeeper.mayBeQuiet();
  }

  private void deleteBatch(List<String> handles) throws InterruptedException {
    try {
      calls.deleteAll(urls.requests(), handles);
    } catch (BackendException e) {
      broke(e);
    }
  }

  @Override
  public void giveBack(SqsLease lease) {
    returner.giveBack(lease);
  }

  private void broke(BackendException e) {
    trouble.compareAndSet(null, e);
    stopReceiving();
  }

  private void throwTrouble() throws BackendException {
    BackendException broken = trouble.get();
    if (broken != null) {
      throw new BackendException(Objects.requireNonNullElse(broken.getMessage(), ""), broken);
    }
  }

  @Override
  public void stopReceiving() {
    receiving = false;
    fetcher.stop();
    List<SqsLease> rest = buffer.stop();
    if (!closed.get() && parts.presence().isCurrent(run.runId())) {
      rest.forEach(this::giveBack);
    } else {
      rest.forEach(this::discard);
    }
  }

  /** The run is over: nobody needs the message any more. */
  private void discard(SqsLease lease) {
    claimer.forget(lease);
    if (holdings.remove(lease)) {
      deletes.addAll(lease.handles());
    }
  }

  /** What is being claimed can be given back only when it is known whether it was. */
  private void awaitClaims(List<SqsLease> leases) throws InterruptedException {
    long deadlineNanos = nowNanos() + LAST_POLLS_NANOS;
    for (SqsLease lease : leases) {
      try {
        lease.claimed().get(Math.max(0, deadlineNanos - nowNanos()), TimeUnit.NANOSECONDS);
      } catch (ExecutionException | TimeoutException e) {
        // It comes back to the queue by itself, when its invisibility ends.
      }
    }
  }

  @Override
  public void close() throws BackendException {
    stopReceiving();
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      fetcher.awaitEnd(LAST_POLLS_NANOS);
      housekeeper.close();
      boolean isSent = outbox.flush(FLUSH_NANOS);
      if (isSent) {
        outbox.reportNews(0);
      }
      boolean goesOn = parts.presence().isCurrent(run.runId());
      for (SqsLease lease : holdings.all()) {
        if (goesOn) {
          giveBack(lease);
        } else {
          discard(lease);
        }
      }
      awaitClaims(holdings.all());
      if (!returner.finish(FLUSH_NANOS) && goesOn) {
        parts.presence().lapse();
      }
      deletes.finish();
      deletes.awaitEnd(FLUSH_NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      BackendException left = new BackendException("the worker has left the run");
      holdings.all().forEach(lease -> lease.claimFailed(left));
      fetcher.close();
      housekeeper.close();
      claimer.close();
      outbox.close();
      returner.close();
      deletes.close();
    }
  }
}
