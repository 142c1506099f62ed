package dev.taskgauge.engine.backend.aws;

import java.util.Collection;
import java.util.concurrent.TimeUnit;

/**
 * How many messages a worker wants to have at hand: as many as its slots will ask for within a
 * round trip, and no more (Little's law). So short messages never wait for the network, and a long
 * one is asked for only when a slot is about to be free. Any thread.
 */
final class Prefetch {
  private static final double MIN_MESSAGE_NANOS = TimeUnit.MICROSECONDS.toNanos(20);
  private static final double FIRST_ROUND_TRIP_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
  private static final double LONGEST_HORIZON_NANOS = TimeUnit.MILLISECONDS.toNanos(700);
  private static final double MARGIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  /** A slow answer costs a long message's slot much, and to ask a little sooner costs nobody. */
  private static final double SPARE_OF_A_MESSAGE = 0.05;

  private static final double MAX_SPARE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  /** Twice the round trip: one to fetch what is missing, one for its spread. */
  private static final double ROUND_TRIPS = 2;

  /** How far beyond the horizon messages may reach so that a call is worth its while. */
  private static final double HORIZONS_TO_FILL_UP = 2;

  /** However short the messages, so many cover what one process can execute. */
  static final int MAX_MESSAGES = 600;

  private final MovingAverage receiveNanos = new MovingAverage(0.1);
  private final MovingAverage claimNanos = new MovingAverage(0.1);
  private final MovingAverage messageNanos = new MovingAverage(0.05);

  /** A receive that did not wait for messages took so long. */
  void received(long nanos) {
    receiveNanos.add(nanos);
  }

  /** A claim took so long. */
  void claimed(long nanos) {
    claimNanos.add(nanos);
  }

  /** A slot was busy with a message for so long. */
  void executed(long nanos) {
    messageNanos.add(nanos);
  }

  /** How far ahead messages are fetched. */
  long horizonNanos() {
    double roundTripNanos =
        receiveNanos.orElse(FIRST_ROUND_TRIP_NANOS) + claimNanos.orElse(FIRST_ROUND_TRIP_NANOS);
    double spareNanos = Math.min(MAX_SPARE_NANOS, SPARE_OF_A_MESSAGE * messageNanos.orElse(0));
    return (long)
        Math.min(LONGEST_HORIZON_NANOS, ROUND_TRIPS * roundTripNanos + MARGIN_NANOS + spareNanos);
  }

  /**
   * How many messages to have at hand or on their way.
   *
   * @param waitingSlots slots that wait for a message
   * @param executing the messages in execution
   */
  int target(int waitingSlots, Collection<? extends Execution> executing, long nowNanos) {
    double horizonNanos = horizonNanos();
    double typicalNanos = messageNanos.orElse(Double.MAX_VALUE);
    double target = waitingSlots;
    for (Execution lease : executing) {
      double leftNanos = Math.max(0, lease.startedNanos() + lease.nominalNanos() - nowNanos);
      if (leftNanos < horizonNanos) {
        double eachNanos = Math.max(MIN_MESSAGE_NANOS, typicalNanos);
        target += Math.ceil((horizonNanos - leftNanos) / eachNanos);
      }
    }
    if (waitingSlots > 0 && typicalNanos < horizonNanos) {
      target += waitingSlots * Math.ceil(horizonNanos / Math.max(MIN_MESSAGE_NANOS, typicalNanos));
    }
    return (int) Math.min(Math.max(MAX_MESSAGES, waitingSlots), target);
  }

  /**
   * Fills up a call, which costs the same for one message as for ten, where that many messages more
   * are no more than a moment's work for the slots.
   */
  int filledUp(int missing, int slots) {
    double typicalNanos = messageNanos.orElse(Double.MAX_VALUE);
    boolean isLittle =
        QueueCalls.MAX_BATCH * typicalNanos
            <= HORIZONS_TO_FILL_UP * slots * (double) horizonNanos();
    return isLittle
        ? (missing + QueueCalls.MAX_BATCH - 1) / QueueCalls.MAX_BATCH * QueueCalls.MAX_BATCH
        : missing;
  }

  /** How many slots will ask for a message within the horizon. */
  int soonFree(int waitingSlots, Collection<? extends Execution> executing, long nowNanos) {
    long horizonNanos = horizonNanos();
    int free = waitingSlots;
    for (Execution lease : executing) {
      if (lease.startedNanos() + lease.nominalNanos() - nowNanos < horizonNanos) {
        free++;
      }
    }
    return free;
  }

  /** How long until a slot comes so near to its end that {@link #target} may change. */
  long nextChangeNanos(Collection<? extends Execution> executing, long nowNanos) {
    long horizonNanos = horizonNanos();
    long soonest = TimeUnit.SECONDS.toNanos(1);
    for (Execution lease : executing) {
      long leftNanos = lease.startedNanos() + lease.nominalNanos() - nowNanos;
      if (leftNanos > horizonNanos) {
        soonest = Math.min(soonest, leftNanos - horizonNanos);
      }
    }
    return soonest;
  }
}
