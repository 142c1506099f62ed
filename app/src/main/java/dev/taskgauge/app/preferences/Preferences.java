package dev.taskgauge.app.preferences;

import dev.taskgauge.app.theme.ThemeChoice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the window remembers.
 *
 * @param theme the colours
 * @param textPercent the size of text, in percent of the usual one, from 80 to 200
 * @param reportsFolder where results are written; null for the usual place
 * @param exportFolder where something was exported to last; null before the first time
 * @param lastExperiment what was set up last, as {@code ExperimentFile.write} gives it; null where
 *     nothing was
 * @param window where the window was; null before it was first closed
 */
public record Preferences(
    ThemeChoice theme,
    int textPercent,
    @Nullable Path reportsFolder,
    @Nullable Path exportFolder,
    @Nullable String lastExperiment,
    @Nullable WindowPlace window) {
  /** The smallest text, in percent. */
  public static final int MIN_TEXT_PERCENT = 80;

  /** The largest text, in percent. */
  public static final int MAX_TEXT_PERCENT = 200;

  /** What holds where nothing is remembered. */
  public static final Preferences DEFAULT =
      new Preferences(ThemeChoice.SYSTEM, 100, null, null, null, null);

  public Preferences {
    if (textPercent < MIN_TEXT_PERCENT || textPercent > MAX_TEXT_PERCENT) {
      throw new IllegalArgumentException(
          "textPercent: %d: expected a whole number from %d to %d"
              .formatted(textPercent, MIN_TEXT_PERCENT, MAX_TEXT_PERCENT));
    }
  }
}
