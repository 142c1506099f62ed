package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.quantity;

import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotsPoint;
import java.util.List;

/** How the number of slots of a run went up and down. */
public final class SlotsOverTime {
  private final RunMeasurement measurement;

  /** Of a run. */
  public SlotsOverTime(RunMeasurement measurement) {
    this.measurement = measurement;
  }

  /** How often the number changed. */
  int changes() {
    List<SlotsPoint> points = measurement.slotsOverTime();
    int changes = 0;
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).slots() != points.get(i - 1).slots()) {
        changes++;
      }
    }
    return changes;
  }

  /** Whether slots came or left. */
  public boolean changed() {
    return changes() > 0;
  }

  /** How many there were at the start, in the course of the run and on average, in words. */
  public String text() {
    return count(measurement.slots())
        + " at the start, "
        + count(least())
        + " to "
        + count(most())
        + " during the run ("
        + count(changes(), "change")
        + "), "
        + quantity(mean())
        + " on average";
  }

  int least() {
    return measurement.slotsOverTime().stream()
        .mapToInt(SlotsPoint::slots)
        .min()
        .orElse(measurement.slots());
  }

  int most() {
    return measurement.slotsOverTime().stream()
        .mapToInt(SlotsPoint::slots)
        .max()
        .orElse(measurement.slots());
  }

  /** The mean over the run: what was offered ÷ elapsed. */
  double mean() {
    return measurement.elapsedNanos() <= 0
        ? measurement.slots()
        : (double) measurement.offeredSlotNanos() / measurement.elapsedNanos();
  }

  /** How many there were at a moment of the run. */
  int at(long elapsedNanos) {
    int slots = measurement.slots();
    for (SlotsPoint point : measurement.slotsOverTime()) {
      if (point.elapsedNanos() <= elapsedNanos) {
        slots = point.slots();
      }
    }
    return slots;
  }
}
