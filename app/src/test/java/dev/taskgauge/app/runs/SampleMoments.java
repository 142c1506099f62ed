package dev.taskgauge.app.runs;

import dev.taskgauge.engine.run.RunPhase;
import dev.taskgauge.engine.run.RunProgress;
import java.util.OptionalDouble;

/** Moments of runs that nobody ran. */
public final class SampleMoments {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private SampleMoments() {}

  /** A second after the start, half of 200 tasks are completed. */
  public static RunProgress halfWay() {
    return at(SECOND_NANOS, 200, 100);
  }

  /** A run whose tasks take equally long, with 90 % efficiency. */
  public static RunProgress at(long elapsedNanos, long tasks, long completed) {
    long open = tasks - completed;
    return new RunProgress(
        RunPhase.RUNNING,
        elapsedNanos,
        tasks,
        completed,
        0,
        open,
        (double) completed * SECOND_NANOS / elapsedNanos,
        OptionalDouble.of(0.9),
        elapsedNanos / completed * open);
  }
}
