package dev.taskgauge.app.workbench;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.run.TimeLeft;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** How far an experiment is, in words: run n of m, elapsed and left. */
final class ExperimentClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final RunPosition position;
  private final TimeLeft timeLeft;
  private final LongSupplier nanoTime;
  private final long startNanos;
  private OptionalDouble part = OptionalDouble.empty();

  /** Before the first run. */
  ExperimentClock(Experiment experiment, LongSupplier nanoTime) {
    position = new RunPosition(experiment);
    timeLeft = new TimeLeft(experiment, Runtime.getRuntime().availableProcessors(), nanoTime);
    this.nanoTime = nanoTime;
    startNanos = nanoTime.getAsLong();
  }

  void runStarted(RunStart start) {
    timeLeft.runStarted(start);
  }

  void runEnded(RunRecord run) {
    timeLeft.runEnded(run);
    position.ended(run.turn());
  }

  /** A moment of a run. */
  String text(Turn turn, RunProgress progress) {
    return text(position.ofCurrent(turn), timeLeft.nanos(turn, progress));
  }

  /**
   * After {@link #runEnded}, while its queue is cleaned up and the next one is opened: what was
   * said of its last moments must not stay.
   */
  String ended(Turn turn) {
    return text(position.ofEnded(turn), timeLeft.nanos());
  }

  /**
   * What part of the time of the experiment has passed as it was said last, 0..1; empty where
   * nobody could say what is left.
   */
  OptionalDouble part() {
    return part;
  }

  private String text(String run, OptionalLong leftNanos) {
    long elapsedNanos = nanoTime.getAsLong() - startNanos;
    part = part(elapsedNanos, leftNanos);
    String text = run + " · " + clock(elapsedNanos) + " elapsed";
    return leftNanos.isEmpty() ? text : text + " · " + clock(leftNanos.getAsLong()) + " left";
  }

  String waiting(Turn turn, String what) {
    return position.ofCurrent(turn) + " · " + what;
  }

  private static OptionalDouble part(long elapsedNanos, OptionalLong leftNanos) {
    if (leftNanos.isEmpty()) {
      return OptionalDouble.empty();
    }
    double allNanos = (double) elapsedNanos + leftNanos.getAsLong();
    return OptionalDouble.of(allNanos == 0 ? 0 : elapsedNanos / allNanos);
  }

  private static String clock(long nanos) {
    long seconds = (nanos + NANOS_PER_SECOND / 2) / NANOS_PER_SECOND;
    long minutes = seconds / 60;
    return minutes < 60
        ? String.format(Locale.ROOT, "%02d:%02d", minutes, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
  }
}
