package dev.taskgauge.engine.backend.aws;

/** An exponentially weighted average of durations. Any thread. */
final class MovingAverage {
  private final double weight;
  private double averageNanos = Double.NaN;

  /** Where each new value counts for so much, 0..1. */
  MovingAverage(double weight) {
    this.weight = weight;
  }

  synchronized void add(long nanos) {
    averageNanos =
        Double.isNaN(averageNanos) ? nanos : averageNanos + weight * (nanos - averageNanos);
  }

  /** The average, or the given value where nothing was added yet. */
  synchronized double orElse(double otherNanos) {
    return Double.isNaN(averageNanos) ? otherNanos : averageNanos;
  }
}
