package dev.taskgauge.app.history;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An experiment of the history. Of one that is damaged there is only what its directory tells: all
 * else is empty.
 *
 * @param directory where it is
 * @param name what people call it; of a damaged one, the name of its directory
 * @param startedAt when; of a damaged one, when its directory was last written to
 * @param backEnds its back ends, in words
 * @param tasks what its tasks are, in words
 * @param lengths how long its tasks are; null where that is not known, as of a file
 * @param workers its worker counts, in words
 * @param mostWorkers the highest of them
 * @param runsDone measured runs that came to their end
 * @param runsPlanned how many that should be; null where a search decides as it goes
 * @param state where it is
 * @param bestTasksPerSecond its highest throughput; null where there is none
 * @param bestEfficiencyFraction its highest efficiency, 0..1; null where there is none
 * @param damage why it can not be read; empty where it can
 */
public record ExperimentRow(
    Path directory,
    String name,
    Instant startedAt,
    String backEnds,
    String tasks,
    @Nullable Lengths lengths,
    String workers,
    int mostWorkers,
    int runsDone,
    @Nullable Integer runsPlanned,
    ExperimentState state,
    @Nullable Double bestTasksPerSecond,
    @Nullable Double bestEfficiencyFraction,
    String damage) {
  /**
   * The lengths of tasks, on the average of each workload.
   *
   * @param shortestNanos of the shortest ones
   * @param longestNanos of the longest ones
   */
  public record Lengths(long shortestNanos, long longestNanos) {}

  /** One that can not be read, and why. */
  static ExperimentRow damaged(Path directory, Instant writtenAt, String damage) {
    return new ExperimentRow(
        directory,
        String.valueOf(directory.getFileName()),
        writtenAt,
        "",
        "",
        null,
        "",
        0,
        0,
        null,
        ExperimentState.DAMAGED,
        null,
        null,
        damage);
  }

  /** Whether there is anything to open and to compare. */
  public boolean isReadable() {
    return state != ExperimentState.DAMAGED;
  }

  /** The same in another state. */
  ExperimentRow in(ExperimentState other) {
    return copy(name, other);
  }

  /** The same with another name. */
  ExperimentRow named(String other) {
    return copy(other, state);
  }

  private ExperimentRow copy(String newName, ExperimentState newState) {
    return new ExperimentRow(
        directory,
        newName,
        startedAt,
        backEnds,
        tasks,
        lengths,
        workers,
        mostWorkers,
        runsDone,
        runsPlanned,
        newState,
        bestTasksPerSecond,
        bestEfficiencyFraction,
        damage);
  }
}
