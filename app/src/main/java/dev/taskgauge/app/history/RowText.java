package dev.taskgauge.app.history;

import dev.taskgauge.app.figures.FigureText;
import dev.taskgauge.engine.task.WorkloadText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The columns of the history as they are shown and searched; "–" where there is nothing. */
final class RowText {
  static final String NONE = FigureText.NONE;

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  private RowText() {}

  /** Day and time of this place. */
  static String started(ExperimentRow row) {
    return WHEN.format(row.startedAt().atZone(ZoneId.systemDefault()));
  }

  static String runs(ExperimentRow row) {
    if (!row.isReadable()) {
      return NONE;
    }
    Integer planned = row.runsPlanned();
    return planned == null
        ? WorkloadText.count(row.runsDone())
        : WorkloadText.count(row.runsDone()) + " of " + WorkloadText.count(planned);
  }

  static String throughput(ExperimentRow row) {
    Double best = row.bestTasksPerSecond();
    return best == null ? NONE : FigureText.rate(best);
  }

  static String efficiency(ExperimentRow row) {
    Double best = row.bestEfficiencyFraction();
    return best == null ? NONE : FigureText.percent(best);
  }

  /** What a search looks at: also the month in words, so that "november" finds. Lower case. */
  static String searched(ExperimentRow row) {
    return String.join(
            "\n",
            row.name(),
            row.backEnds(),
            row.tasks(),
            // Some write a length with a space before its unit, some without.
            row.tasks().replace(" ", ""),
            row.state().label(),
            started(row),
            WORDS.format(row.startedAt().atZone(ZoneId.systemDefault())),
            String.valueOf(row.directory().getFileName()))
        .toLowerCase(Locale.ROOT);
  }
}
