package dev.taskgauge.engine.result;

import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.statistics.SampleSummary;
import java.time.Duration;
import java.util.List;

/**
 * What a search for a task length takes from its runs: the same while it goes on and when its
 * record is gone through again, or a search that has ended would seem not to have.
 */
public final class SearchedLength {
  private SearchedLength() {}

  /**
   * The efficiencies of the runs of one length that came to their end, 0 where that is not defined,
   * as where every task failed. Where no run came to its end each of them counts as 0: tasks of
   * this length took longer than a run may.
   *
   * @param runs the repetitions, at least one; each of them {@link #counts}
   */
  public static SampleSummary efficiency(List<RunRecord> runs) {
    double[] whole =
        runs.stream()
            .filter(run -> run.measurement().end() == RunEnd.DONE)
            .mapToDouble(run -> run.measurement().efficiency().orElse(0))
            .toArray();
    return SampleSummary.of(whole.length > 0 ? whole : new double[runs.size()]);
  }

  /**
   * Whether a run says something of its length: it came to its end, or to its own time limit. One
   * that was stopped, or that the limit of the whole experiment cut short, does not.
   */
  public static boolean counts(RunRecord run, Protocol protocol) {
    Duration runLimit = protocol.runLimit();
    return switch (run.measurement().end()) {
      case DONE -> true;
      case LIMITED -> runLimit != null && run.measurement().elapsedNanos() >= runLimit.toNanos();
      case STOPPED -> false;
    };
  }
}
