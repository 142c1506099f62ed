package dev.taskgauge.engine.run;

import dev.taskgauge.engine.measure.Efficiency;
import dev.taskgauge.engine.measure.SlotAccount;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.measure.TimelinePoint;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Takes the samples of a run: a point of its timeline and a progress each. One thread at a time.
 */
final class RunSampler {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long INSTANT_NANOS = 50_000_000;

  private final LiveCounts counts;
  private final SlotAccount account;
  private final long totalTasks;
  private final long idealNanos;
  private final long startNanos;
  private final LongSupplier queuedTasks;
  private final Timeline timeline = new Timeline();
  private TimelinePoint last = new TimelinePoint(0, 0, 0, 0);
  private double recent;

  RunSampler(
      LiveCounts counts,
      SlotAccount account,
      long totalTasks,
      long idealNanos,
      long startNanos,
      LongSupplier queuedTasks) {
    this.counts = counts;
    this.account = account;
    this.totalTasks = totalTasks;
    this.idealNanos = idealNanos;
    this.startNanos = startNanos;
    this.queuedTasks = queuedTasks;
  }

  RunProgress sample(RunPhase phase, long nowNanos) {
    TimelinePoint point =
        new TimelinePoint(
            nowNanos - startNanos,
            counts.completed().getAsLong(),
            counts.failed().getAsLong(),
            queuedTasks.getAsLong());
    return add(phase, point);
  }

  /** The end of the run, with what was counted in the end. */
  RunProgress end(long endNanos, long completed, long failed) {
    return add(
        RunPhase.ENDED,
        new TimelinePoint(endNanos - startNanos, completed, failed, queuedTasks.getAsLong()));
  }

  List<TimelinePoint> timeline() {
    return timeline.points();
  }

  private RunProgress add(RunPhase phase, TimelinePoint point) {
    if (phase == RunPhase.ENDED) {
      // A sample taken while the last result came may lie behind it.
      timeline.end(point);
    } else {
      timeline.add(point);
    }
    long sinceNanos = point.elapsedNanos() - last.elapsedNanos();
    // The end comes at any moment after a sample: what came in an instant is no rate.
    boolean isInstant =
        phase == RunPhase.ENDED && last.elapsedNanos() > 0 && sinceNanos < INSTANT_NANOS;
    if (sinceNanos > 0 && !isInstant) {
      recent = (point.completed() - last.completed()) * NANOS_PER_SECOND / sinceNanos;
    }
    last = point;
    return new RunProgress(
        phase,
        point.elapsedNanos(),
        totalTasks,
        point.completed(),
        point.failed(),
        point.queuedTasks(),
        recent,
        efficiency(point.elapsedNanos()),
        remainingNanos(point));
  }

  private OptionalDouble efficiency(long elapsedNanos) {
    if (idealNanos == 0) {
      return OptionalDouble.empty();
    }
    long offeredNanos =
        SlotsPoint.offeredNanos(
            account.slotsOverTime(startNanos, startNanos + elapsedNanos), elapsedNanos);
    return Efficiency.of(counts.workNanos().getAsLong(), offeredNanos);
  }

  private long remainingNanos(TimelinePoint point) {
    double fraction =
        totalTasks == 0 ? 1 : (double) (point.completed() + point.failed()) / totalTasks;
    OptionalLong expected = idealNanos > 0 ? OptionalLong.of(idealNanos) : OptionalLong.empty();
    return RunLeft.nanos(fraction, point.elapsedNanos(), expected).orElse(-1);
  }
}
