package dev.taskgauge.engine.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * Accounts for the slots of worker processes elsewhere, from what a client hears of them: that they
 * are there, and snapshots of their meters. Only the client's clock is used; what a snapshot says
 * is placed on it by the moment at which it arrived, so ramp-up is too long, and tail too short, by
 * at most the time that a result travels. The parts add up to the slot time that was offered.
 *
 * <p>Any thread.
 */
public final class FleetMeter implements SlotAccount {
  private final Map<String, Member> members = new LinkedHashMap<>();

  private static final class Member {
    final int slots;
    long joinedNanos;
    long lastSeenNanos;
    boolean gone;
    MeterSnapshot latest;
    // The sum over its slots with tasks of the moments of their first starts.
    double firstStartsNanos;

    Member(int slots, long nowNanos) {
      this.slots = slots;
      this.joinedNanos = nowNanos;
      this.lastSeenNanos = nowNanos;
      this.latest = new MeterSnapshot(-1, slots, 0, 0, 0, 0, SlotTime.ZERO, 0, "", "");
    }
  }

  /** A worker showed now that it is there with so many slots. */
  public synchronized void seen(String worker, int slots, long nowNanos) {
    Member member = members.computeIfAbsent(worker, id -> new Member(slots, nowNanos));
    member.lastSeenNanos = nowNanos;
    member.gone = false;
  }

  /** A worker has left, or is dead since it was last seen. */
  public synchronized void gone(String worker) {
    Member member = members.get(worker);
    if (member != null) {
      member.gone = true;
    }
  }

  /**
   * A snapshot of a worker's meters arrived now; one that is older than the latest changes nothing.
   *
   * @return whether it was newer than the latest
   * @throws IllegalArgumentException where its histograms can not be read; it changes nothing then
   */
  public synchronized boolean reported(String worker, MeterSnapshot snapshot, long nowNanos) {
    check(snapshot.queueWait());
    check(snapshot.service());
    Member member = members.computeIfAbsent(worker, id -> new Member(snapshot.slots(), nowNanos));
    if (snapshot.number() <= member.latest.number()) {
      return false;
    }
    if (snapshot.slotsWithTask() > 0) {
      // A worker may be at work before the registry was seen to tell of it.
      long atWorkNanos = snapshot.sinceFirstStartNanos() / snapshot.slotsWithTask();
      member.joinedNanos = Math.min(member.joinedNanos, nowNanos - atWorkNanos);
    }
    double firstStarts =
        (double) snapshot.slotsWithTask() * nowNanos - snapshot.sinceFirstStartNanos();
    // A snapshot that travelled faster places the same starts better.
    member.firstStartsNanos =
        snapshot.slotsWithTask() == member.latest.slotsWithTask()
            ? Math.min(member.firstStartsNanos, firstStarts)
            : firstStarts;
    member.latest = snapshot;
    if (snapshot.finished() > 0) {
      member.lastSeenNanos = Math.max(member.lastSeenNanos, nowNanos);
    }
    return true;
  }

  private static void check(String histogram) {
    if (!histogram.isEmpty()) {
      LatencyHistograms.decode(histogram);
    }
  }

  /** How many workers took part. */
  public synchronized int workers() {
    return members.size();
  }

  /** How many tasks a worker says that it has completed. */
  public synchronized long completedBy(String worker) {
    Member member = members.get(worker);
    return member == null ? 0 : member.latest.completed();
  }

  /** Whether a worker has left or is dead. */
  public synchronized boolean isGone(String worker) {
    Member member = members.get(worker);
    return member != null && member.gone;
  }

  @Override
  public synchronized long completed() {
    return members.values().stream().mapToLong(member -> member.latest.completed()).sum();
  }

  @Override
  public synchronized long failed() {
    return members.values().stream().mapToLong(member -> member.latest.failed()).sum();
  }

  @Override
  public synchronized long workNanos() {
    return members.values().stream()
        .mapToLong(member -> member.latest.betweenTasks().workNanos())
        .sum();
  }

  @Override
  public synchronized long longestNominalNanos() {
    return members.values().stream()
        .mapToLong(member -> member.latest.longestNominalNanos())
        .max()
        .orElse(0);
  }

  @Override
  public synchronized SlotTime slotTime(long runStartNanos, long runEndNanos) {
    SlotTime sum = SlotTime.ZERO;
    for (Member member : members.values()) {
      long fromNanos = from(member, runStartNanos, runEndNanos);
      long offered = member.slots * (to(member, fromNanos, runEndNanos) - fromNanos);
      sum = sum.plus(slotTime(member, fromNanos, offered));
    }
    return sum;
  }

  private static SlotTime slotTime(Member member, long fromNanos, long offeredNanos) {
    SlotTime between = upTo(offeredNanos, member.latest.betweenTasks());
    int withTask = member.latest.slotsWithTask();
    long idle = member.slots == 0 ? 0 : offeredNanos / member.slots * (member.slots - withTask);
    long beforeFirst =
        Math.max(0, (long) (member.firstStartsNanos - (double) withTask * fromNanos));
    long outside = offeredNanos - between.totalNanos();
    long rampUp = Math.min(outside, Math.max(0, idle + beforeFirst));
    return new SlotTime(
        between.workNanos(),
        between.overshootNanos(),
        between.waitTasksNanos(),
        between.waitClaimsNanos(),
        between.handOverNanos(),
        rampUp,
        outside - rampUp);
  }

  /**
   * Slot time, or so much of it: a report may tell of more than is known to have been offered, such
   * as of tasks that were executed once more after the end of the run. What did no work goes first.
   */
  private static SlotTime upTo(long limitNanos, SlotTime time) {
    long left = limitNanos;
    long work = Math.min(left, time.workNanos());
    left -= work;
    long overshoot = Math.min(left, time.overshootNanos());
    left -= overshoot;
    long waitClaims = Math.min(left, time.waitClaimsNanos());
    left -= waitClaims;
    long handOver = Math.min(left, time.handOverNanos());
    left -= handOver;
    long waitTasks = Math.min(left, time.waitTasksNanos());
    return new SlotTime(work, overshoot, waitTasks, waitClaims, handOver, 0, 0);
  }

  private static long from(Member member, long runStartNanos, long runEndNanos) {
    return Math.min(Math.max(member.joinedNanos, runStartNanos), runEndNanos);
  }

  private static long to(Member member, long fromNanos, long runEndNanos) {
    long until = member.gone ? Math.min(member.lastSeenNanos, runEndNanos) : runEndNanos;
    return Math.max(fromNanos, until);
  }

  @Override
  public LatencySummary queueWait() {
    return summary(true);
  }

  @Override
  public LatencySummary service() {
    return summary(false);
  }

  private synchronized LatencySummary summary(boolean ofQueueWait) {
    Histogram sum = LatencyHistograms.empty();
    for (Member member : members.values()) {
      String encoded = ofQueueWait ? member.latest.queueWait() : member.latest.service();
      if (!encoded.isEmpty()) {
        sum.add(LatencyHistograms.decode(encoded));
      }
    }
    return LatencySummary.of(sum);
  }

  @Override
  public synchronized List<SlotsPoint> slotsOverTime(long runStartNanos, long runEndNanos) {
    TreeMap<Long, Integer> changes = new TreeMap<>();
    changes.put(0L, 0);
    for (Member member : members.values()) {
      long fromNanos = from(member, runStartNanos, runEndNanos);
      long toNanos = to(member, fromNanos, runEndNanos);
      changes.merge(fromNanos - runStartNanos, member.slots, Integer::sum);
      if (toNanos < runEndNanos) {
        changes.merge(toNanos - runStartNanos, -member.slots, Integer::sum);
      }
    }
    List<SlotsPoint> points = new ArrayList<>();
    int slots = 0;
    for (Map.Entry<Long, Integer> change : changes.entrySet()) {
      slots += change.getValue();
      if (points.isEmpty() || points.get(points.size() - 1).slots() != slots) {
        points.add(new SlotsPoint(change.getKey(), slots));
      }
    }
    return points;
  }
}
