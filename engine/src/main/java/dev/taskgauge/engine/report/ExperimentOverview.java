package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.FiguresOfRuns;
import dev.taskgauge.engine.result.RecordHead;
import dev.taskgauge.engine.result.RunFigures;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An experiment in a line, for lists of many.
 *
 * @param experiment what was to be run
 * @param end how it ended; null where it has not, or where the program was ended in the middle of
 *     it
 * @param startedAt when its first run started; of one without runs, when its record was written
 * @param runsDone measured runs that came to their end, warm-up not counted
 * @param runsPlanned how many that should be; null where a search decides as it goes
 * @param bestTasksPerSecond the highest throughput of these; null where there is none
 * @param bestEfficiencyFraction their highest efficiency, 0..1; null where none has any
 */
public record ExperimentOverview(
    Experiment experiment,
    @Nullable ExperimentEnd end,
    Instant startedAt,
    int runsDone,
    @Nullable Integer runsPlanned,
    @Nullable Double bestTasksPerSecond,
    @Nullable Double bestEfficiencyFraction) {
  /** Copies and checkouts write files in any order, within so much. */
  private static final Duration SAME_TIME = Duration.ofMinutes(1);

  /**
   * Reads it. Of an experiment that has ended, the runs are taken from {@code summary.csv}, which
   * is quick however large the record is; else, and where there is none or an old one, the record
   * is gone through. What is damaged in the middle of a record is not always found here.
   *
   * @throws dev.taskgauge.engine.result.RecordFormatException where the record is damaged
   * @throws IOException where it can not be read
   */
  public static ExperimentOverview read(Path directory) throws IOException {
    RecordHead head = RunStore.readHead(directory);
    FiguresOfRuns figures = figures(directory, head);
    List<RunFigures> whole =
        figures.runs().stream()
            .filter(run -> !run.turn().isWarmUp() && run.end() == RunEnd.DONE)
            .toList();
    return new ExperimentOverview(
        head.experiment(),
        head.end(),
        figures.startedAt() == null ? writtenAt(directory) : figures.startedAt(),
        (int) whole.stream().map(RunFigures::turn).distinct().count(),
        runsPlanned(head.experiment()),
        whole.stream()
            .map(RunFigures::throughputTasksPerSecond)
            .max(Comparator.naturalOrder())
            .orElse(null),
        whole.stream()
            .map(RunFigures::efficiencyFraction)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  /** As many as are in the schedule, without drawing up the schedule of every experiment listed. */
  private static @Nullable Integer runsPlanned(Experiment experiment) {
    return experiment.plan() instanceof Sweep sweep
        ? sweep.workloads().size()
            * sweep.backends().size()
            * sweep.workers().size()
            * experiment.protocol().repetitions()
        : null;
  }

  private static FiguresOfRuns figures(Path directory, RecordHead head) throws IOException {
    Path summary = directory.resolve(ResultFiles.SUMMARY_FILE);
    if (head.end() != null && isCurrent(summary, directory.resolve(RunStore.RECORD_FILE))) {
      try {
        return SummaryCsv.read(summary);
      } catch (IOException e) {
        // Somebody has edited it: the record knows.
      }
    }
    return RunStore.readFigures(directory);
  }

  private static boolean isCurrent(Path summary, Path record) throws IOException {
    return Files.exists(summary)
        && Files.getLastModifiedTime(summary)
            .toInstant()
            .plus(SAME_TIME)
            .isAfter(Files.getLastModifiedTime(record).toInstant());
  }

  private static Instant writtenAt(Path directory) throws IOException {
    return Files.getLastModifiedTime(directory.resolve(RunStore.RECORD_FILE)).toInstant();
  }
}
