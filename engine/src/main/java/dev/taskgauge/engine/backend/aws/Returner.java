package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives messages back that a worker received and does not execute: releases what it claimed, and
 * makes them visible to others. On threads of its own; any thread may call.
 */
final class Returner implements AutoCloseable {
  private static final int RETURNERS = 4;

  private final WorkerParts parts;
  private final Holdings holdings;
  private final Claims claims;
  private final Claimer claimer;
  private final boolean naive;
  private final Batcher<SqsLease> batcher;
  private volatile boolean failed;

  /**
   * Of one run.
   *
   * @param naive whether a message is claimed only when a slot asks for it
   */
  Returner(WorkerParts parts, Holdings holdings, Claims claims, Claimer claimer, boolean naive) {
    this.parts = parts;
    this.holdings = holdings;
    this.claims = claims;
    this.claimer = claimer;
    this.naive = naive;
    this.batcher =
        new Batcher<>("returner", Reach.of(RETURNERS), QueueCalls.MAX_BATCH, 0, this::returnBatch);
  }

  /** Lets other workers have it, once it is known whether this worker had claimed it. */
  void giveBack(SqsLease lease) {
    // A claim that nobody asked for is none.
    if (naive && !lease.claimed().isDone()) {
      lease.refused();
    }
    var unused = lease.claimed().whenComplete((claim, failure) -> batcher.add(lease));
  }

  private void returnBatch(List<SqsLease> leases) throws InterruptedException {
    List<SqsLease> held =
        leases.stream()
            .distinct()
            .filter(lease -> holdings.get(lease.sequence()) == lease)
            .toList();
    held.forEach(claimer::forget);
    try {
      for (Map.Entry<String, List<Long>> each : claimedBy(held).entrySet()) {
        claims.release(each.getValue(), each.getKey());
      }
      List<String> handles =
          held.stream().filter(holdings::remove).map(Returner::lastHandle).toList();
      if (!handles.isEmpty()) {
        parts.calls().changeVisibility(parts.urls().requests(), handles, 0);
      }
    } catch (BackendException e) {
      failed = true;
      parts.troubles().accept("giving back messages: " + e.getMessage());
    }
  }

  /** The sequences by the name under which they were, or may have been, claimed. */
  private Map<String, List<Long>> claimedBy(List<SqsLease> leases) {
    Map<String, List<Long>> byClaimant = new HashMap<>();
    for (SqsLease lease : leases) {
      Standing standing = lease.standing();
      if (standing == null && lease.claimed().isCompletedExceptionally()) {
        // The write may have gone through although no answer came.
        standing = parts.presence().standing();
      }
      if (standing != null) {
        byClaimant.computeIfAbsent(standing.id(), id -> new ArrayList<>()).add(lease.sequence());
      }
    }
    return byClaimant;
  }

  private static String lastHandle(SqsLease lease) {
    List<String> handles = lease.handles();
    return handles.get(handles.size() - 1);
  }

  /**
   * Takes no more, and waits for what is on its way.
   *
   * @return whether all was given back in time, then and before. Where not, others wait for a
   *     claimant that is alive: it must not seem so
   */
  boolean finish(long timeoutNanos) throws InterruptedException {
    batcher.finish();
    return batcher.awaitEnd(timeoutNanos) && !failed;
  }

  @Override
  public void close() {
    batcher.close();
  }
}
