package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Claims what a worker has received, many messages a call, and keeps those that another worker
 * holds until it is known what becomes of them: taken over where the other is dead, else kept
 * invisible until the run is over.
 */
final class Claimer implements AutoCloseable {
  private static final int CONCURRENCY = 4;
  private static final int MAX_CONCURRENCY = 32;
  private static final long LINGER_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

  private final Claims claims;
  private final Presence presence;
  private final Liveness liveness;
  private final Prefetch prefetch;
  private final NanoClock clock;
  private final Consumer<SqsLease> whenRegained;
  private final Batcher<SqsLease> batcher;
  // Whose the messages are that this worker may not execute. Guarded by this.
  private final Map<SqsLease, String> contested = new HashMap<>();

  /**
   * With who is told of a message that was another's and is this worker's now.
   *
   * @param liveness is used by the thread that calls {@link #lookAfterContested} alone
   */
  Claimer(
      Claims claims,
      Presence presence,
      Liveness liveness,
      Prefetch prefetch,
      NanoClock clock,
      Consumer<SqsLease> whenRegained) {
    this.claims = claims;
    this.presence = presence;
    this.liveness = liveness;
    this.prefetch = prefetch;
    this.clock = clock;
    this.whenRegained = whenRegained;
    this.batcher =
        new Batcher<>(
            "claimer",
            Reach.upTo(CONCURRENCY, MAX_CONCURRENCY, clock),
            Claims.MAX_BATCH,
            LINGER_NANOS,
            this::claimBatch);
  }

  /** Claims these soon; each lease is told. */
  void submit(List<SqsLease> leases) {
    batcher.addAll(leases);
  }

  private void claimBatch(List<SqsLease> leases) throws InterruptedException {
    try {
      Standing standing = presence.awaitValidStanding();
      if (standing == null) {
        throw new BackendException("claiming messages: the worker has left");
      }
      long startNanos = clock.nanoTime();
      List<String> holders =
          claims.claim(leases.stream().map(SqsLease::sequence).toList(), standing.id());
      prefetch.claimed(clock.nanoTime() - startNanos);
      for (int i = 0; i < leases.size(); i++) {
        decide(leases.get(i), holders.get(i), standing);
      }
    } catch (BackendException e) {
      leases.forEach(lease -> lease.claimFailed(e));
    } catch (RuntimeException e) {
      // Nobody shall wait for an answer that never comes.
      BackendException cause = new BackendException("claiming messages: " + e, e);
      leases.forEach(lease -> lease.claimFailed(cause));
    } catch (InterruptedException e) {
      BackendException cause = new BackendException("claiming messages: the worker has left");
      leases.forEach(lease -> lease.claimFailed(cause));
      throw e;
    }
  }

  /** Claims one now, on the calling thread. */
  void claimNow(SqsLease lease) throws BackendException, InterruptedException {
    Standing standing = presence.awaitValidStanding();
    if (standing == null) {
      throw new BackendException("claiming a message: the worker has left");
    }
    decide(lease, claims.claimOne(lease.sequence(), standing.id()), standing);
  }

  private void decide(SqsLease lease, String holder, Standing standing) {
    if (holder.equals(standing.id())) {
      lease.granted(standing);
      return;
    }
    synchronized (this) {
      contested.put(lease, holder);
    }
    lease.refused();
  }

  /**
   * Looks whether those who hold the contested messages are alive, and takes over what the dead
   * hold. One thread.
   */
  void lookAfterContested() throws BackendException, InterruptedException {
    Map<String, List<SqsLease>> byHolder = new HashMap<>();
    synchronized (this) {
      contested.forEach(
          (lease, holder) -> byHolder.computeIfAbsent(holder, id -> new ArrayList<>()).add(lease));
    }
    for (Map.Entry<String, List<SqsLease>> entry : byHolder.entrySet()) {
      if (liveness.isDead(entry.getKey())) {
        takeOver(entry.getValue(), entry.getKey());
      }
    }
  }

  private void takeOver(List<SqsLease> leases, String from)
      throws BackendException, InterruptedException {
    Standing standing = presence.standing();
    for (int start = 0; start < leases.size(); start += Claims.MAX_BATCH) {
      if (!standing.isValid(clock.nanoTime())) {
        return;
      }
      List<SqsLease> some =
          leases.subList(start, Math.min(leases.size(), start + Claims.MAX_BATCH));
      List<Boolean> taken =
          claims.takeOver(some.stream().map(SqsLease::sequence).toList(), from, standing.id());
      for (int i = 0; i < some.size(); i++) {
        if (taken.get(i)) {
          regain(some.get(i), standing);
        } else {
          askAgain(some.get(i));
        }
      }
    }
  }

  private void regain(SqsLease lease, Standing standing) {
    if (forget(lease)) {
      lease.reopen();
      lease.granted(standing);
      whenRegained.accept(lease);
    }
  }

  /** Somebody was faster, or the holder gave it back before it left. */
  private void askAgain(SqsLease lease) throws BackendException, InterruptedException {
    @Nullable String holder = claims.holder(lease.sequence());
    if (holder != null) {
      synchronized (this) {
        contested.replace(lease, holder);
      }
    } else if (forget(lease)) {
      lease.reopen();
      submit(List.of(lease));
      whenRegained.accept(lease);
    }
  }

  /** The message is looked after no more; false where it was not contested. */
  synchronized boolean forget(SqsLease lease) {
    return contested.remove(lease) != null;
  }

  /** How many messages are here that other workers hold. */
  synchronized int contestedCount() {
    return contested.size();
  }

  @Override
  public void close() {
    batcher.close();
  }
}
