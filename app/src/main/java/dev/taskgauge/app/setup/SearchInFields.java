package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.MetgPlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What the fields take of a search for a length, which they can not have: one of the lengths that
 * it looks at, with as much work for each worker.
 *
 * @param lengthNanos from the middle of its lengths, each of which is as many times the one before
 * @param tasksPerWorker how many make that work
 */
record SearchInFields(long lengthNanos, long tasksPerWorker) {
  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);

  static SearchInFields of(MetgPlan search) {
    double middle = Math.sqrt((double) search.shortestNanos() * search.longestNanos());
    long lengthNanos = oneDigit(middle);
    long tasks = oneDigit((double) search.workPerWorkerNanos() / lengthNanos);
    return new SearchInFields(lengthNanos, Math.max(MetgPlan.MIN_TASKS_PER_WORKER, tasks));
  }

  private static long oneDigit(double value) {
    return Math.max(1, BigDecimal.valueOf(value).round(ONE_DIGIT).longValue());
  }
}
