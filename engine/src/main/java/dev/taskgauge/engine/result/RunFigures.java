package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.RunEnd;
import org.jspecify.annotations.Nullable;

/**
 * What a list of experiments needs to know of a run.
 *
 * @param turn which run of its experiment
 * @param end how it ended
 * @param throughputTasksPerSecond tasks completed ÷ elapsed
 * @param efficiencyFraction ideal ÷ elapsed, 0..1; null where the ideal is 0
 */
public record RunFigures(
    Turn turn, RunEnd end, double throughputTasksPerSecond, @Nullable Double efficiencyFraction) {
  /** Of a whole record of a run. */
  static RunFigures of(RunRecord run) {
    return new RunFigures(
        run.turn(),
        run.measurement().end(),
        run.measurement().throughputTasksPerSecond(),
        run.measurement().efficiency().isPresent()
            ? run.measurement().efficiency().getAsDouble()
            : null);
  }
}
