package dev.taskgauge.engine.result;

import dev.taskgauge.engine.measure.RunEnd;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of experiments needs to know of the runs of one.
 *
 * @param startedAt when the first of them started; null where there is none
 * @param runs in the order in which they ran
 */
public record FiguresOfRuns(@Nullable Instant startedAt, List<RunFigures> runs) {
  public FiguresOfRuns {
    runs = List.copyOf(runs);
  }

  /** Of a whole record. */
  static FiguresOfRuns of(ExperimentRecord record) {
    return new FiguresOfRuns(
        record.runs().isEmpty() ? null : record.runs().get(0).environment().startedAt(),
        record.runs().stream().map(RunFigures::of).toList());
  }

  /**
   * When a run started.
   *
   * @throws IllegalArgumentException with key, value and what is allowed
   */
  public static Instant startedAt(String text) {
    return RecordFromJson.instant(text);
  }

  /**
   * How a run ended.
   *
   * @throws IllegalArgumentException with key, value and what is allowed
   */
  public static RunEnd end(String word) {
    return RecordWords.oneOf("end", word, RunEnd.values(), RecordWords::word);
  }
}
