package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.Protocol;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of an experiment, for what is said of its time. Where there is none it is more
 * than anything takes, with room for sums.
 *
 * @param runNanos a run that takes longer is stopped
 * @param experimentNanos so does the experiment
 */
record TimeLimits(long runNanos, long experimentNanos) {
  private static final long NONE = Long.MAX_VALUE / 2;

  static TimeLimits of(Protocol protocol) {
    return new TimeLimits(nanos(protocol.runLimit()), nanos(protocol.limit()));
  }

  private static long nanos(@Nullable Duration limit) {
    return limit == null ? NONE : Math.min(NONE, limit.toNanos());
  }
}
