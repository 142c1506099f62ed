package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.Fleet;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.measure.FleetMeter;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.SlotAccount;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a client knows of the workers of its run. Any thread. */
final class ClientFleet implements Fleet {
  private final String runId;
  private final NanoClock clock;
  private final RequestCounter counter;
  private final AtomicLong messages;
  private final RejectedCount rejected;
  private final FleetMeter meter = new FleetMeter();
  private final AtomicLong lastSubmitted = new AtomicLong(-1);

  // All below guarded by this.
  private final Map<String, Sighting> sightings = new HashMap<>();
  // The messages of which a worker sent a result, and the tasks that it completed with them.
  private final Map<String, BitSet> messagesByWorker = new HashMap<>();
  private final Map<String, Long> completedByWorker = new HashMap<>();
  private final Map<String, List<RequestCount>> requestsByWorker = new HashMap<>();
  private List<RequestCount> requestsBefore = List.of();
  private Runnable whenOver = () -> {};
  private boolean started;
  private int ready;

  /** How many messages were put aside during the run. Any thread. */
  interface RejectedCount {
    /** As far as it is known. */
    long soFar();

    /** Looks for the last time. */
    void lookLast() throws InterruptedException;
  }

  /** A worker's item, and since when its beat is the same. */
  private record Sighting(WorkerItem item, long sinceNanos) {}

  ClientFleet(
      String runId,
      NanoClock clock,
      RequestCounter counter,
      AtomicLong messages,
      RejectedCount rejected) {
    this.runId = runId;
    this.clock = clock;
    this.counter = counter;
    this.messages = messages;
    this.rejected = rejected;
  }

  /** The registry as it is now. */
  synchronized void seen(List<WorkerItem> workers) {
    long nowNanos = clock.nanoTime();
    Set<String> here = new HashSet<>();
    for (WorkerItem worker : workers) {
      if (worker.runId().equals(runId) && isAlive(worker, nowNanos)) {
        here.add(worker.workerId());
      }
    }
    for (WorkerItem worker : workers) {
      Sighting last = sightings.get(worker.id());
      if (here.contains(worker.workerId()) && last != null && last.sinceNanos() == nowNanos) {
        meter.seen(worker.workerId(), worker.slots(), nowNanos);
      }
    }
    Set<String> gone = new HashSet<>();
    sightings.values().forEach(sighting -> gone.add(sighting.item().workerId()));
    gone.removeAll(here);
    gone.forEach(meter::gone);
    // A worker that took a new name may still have an item of the old one beside it.
    Map<String, Integer> slots = new HashMap<>();
    for (WorkerItem worker : workers) {
      if (here.contains(worker.workerId())) {
        slots.put(worker.workerId(), worker.slots());
      }
    }
    ready = slots.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Alive until its beat has stood still for as long as it said itself, on our clock. */
  private boolean isAlive(WorkerItem worker, long nowNanos) {
    Sighting last = sightings.get(worker.id());
    if (last == null || last.item().beat() != worker.beat()) {
      sightings.put(worker.id(), new Sighting(worker, nowNanos));
      return true;
    }
    long stillNanos = nowNanos - last.sinceNanos();
    return stillNanos <= TimeUnit.MILLISECONDS.toNanos(worker.deadMillis());
  }

  /** A message is going to be sent. */
  void submits(long sequence) {
    lastSubmitted.accumulateAndGet(sequence, Math::max);
  }

  /**
   * A result message of this run arrived now.
   *
   * @return why the report in it is not taken; null where all is well. Its results count either way
   * @throws RejectedMessageException where a result is of a message that was not sent; nothing of
   *     it counts
   */
  synchronized @Nullable String received(ResultMessage message) throws RejectedMessageException {
    checkSequences(message);
    long nowNanos = clock.nanoTime();
    BitSet seen = messagesByWorker.computeIfAbsent(message.worker(), id -> new BitSet());
    long completed = 0;
    for (MessageResult result : message.results()) {
      // A result may come twice, and tasks that were refused are in no report.
      if (!seen.get((int) result.sequence())) {
        seen.set((int) result.sequence());
        completed += result.completed();
      }
    }
    completedByWorker.merge(message.worker(), completed, Long::sum);
    ResultMessage.Report report = message.report();
    notifyAll();
    if (report == null) {
      return null;
    }
    try {
      if (meter.reported(message.worker(), report.meters(), nowNanos)) {
        requestsByWorker.put(message.worker(), report.requests());
      }
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /** What is kept of each message takes room for all those before it. */
  private void checkSequences(ResultMessage message) throws RejectedMessageException {
    for (MessageResult result : message.results()) {
      if (result.sequence() > lastSubmitted.get()) {
        throw new RejectedMessageException(
            "of message " + result.sequence() + ", which was not sent");
      }
    }
  }

  @Override
  public synchronized int readySlots() {
    return ready;
  }

  @Override
  public synchronized void whenOver(Runnable action) {
    whenOver = action;
  }

  /** The registry says that the run is over. */
  void isOver() {
    Runnable action;
    synchronized (this) {
      action = whenOver;
    }
    action.run();
  }

  @Override
  public synchronized void runStarts() {
    started = true;
    requestsBefore = counter.counts();
  }

  synchronized boolean hasStarted() {
    return started;
  }

  @Override
  public SlotAccount account() {
    return meter;
  }

  @Override
  public synchronized boolean awaitReports(long timeoutNanos) throws InterruptedException {
    long deadlineNanos = clock.nanoTime() + timeoutNanos;
    while (!allReported()) {
      long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - clock.nanoTime());
      if (leftMillis <= 0) {
        return false;
      }
      wait(Math.min(leftMillis, 100));
    }
    return true;
  }

  /** Whether all did who can: the dead have nothing more to say. */
  private boolean allReported() {
    for (Map.Entry<String, Long> each : completedByWorker.entrySet()) {
      String worker = each.getKey();
      if (meter.completedBy(worker) < each.getValue() && !meter.isGone(worker)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void runEnds() throws InterruptedException {
    rejected.lookLast();
  }

  @Override
  public synchronized QueueFigures figures() {
    // Of one unit each: what a worker reports may have others than this client's.
    Map<List<Object>, RequestCount> sums = new HashMap<>();
    List<RequestCount> all =
        new ArrayList<>(RequestCounter.difference(requestsBefore, counter.counts()));
    requestsByWorker.values().forEach(all::addAll);
    all.forEach(
        count -> sums.merge(List.of(count.operation(), count.unit()), count, RequestCount::plus));
    List<RequestCount> requests = new ArrayList<>(sums.values());
    requests.sort(Comparator.comparing(RequestCount::operation).thenComparing(RequestCount::unit));
    return new QueueFigures(
        meter.workers(),
        messages.get(),
        meter.completed() + meter.failed(),
        rejected.soFar(),
        requests);
  }
}
