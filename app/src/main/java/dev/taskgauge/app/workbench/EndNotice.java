package dev.taskgauge.app.workbench;

import dev.taskgauge.app.figures.FigureText;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is said of an experiment that has ended by itself, to somebody who looks elsewhere.
 *
 * @param text a line
 * @param isProblem whether it failed
 */
public record EndNotice(String text, boolean isProblem) {
  /**
   * Of one that came to its end, or failed.
   *
   * @param name of the experiment
   * @param runs what came out, warm-up included
   * @param whatWentWrong empty where nothing did
   */
  static EndNotice of(String name, List<RunRecord> runs, String whatWentWrong) {
    if (!whatWentWrong.isEmpty()) {
      return new EndNotice("Failed: " + whatWentWrong, true);
    }
    return new EndNotice(
        "Finished: " + name + figure(runs).map(figure -> " – " + figure).orElse(""), false);
  }

  /** The mean at the most workers, as most people ask what those reach. */
  private static Optional<String> figure(List<RunRecord> runs) {
    List<RunRecord> measured = runs.stream().filter(run -> !run.turn().isWarmUp()).toList();
    return measured.stream()
        .map(run -> run.settings().slots())
        .max(Comparator.naturalOrder())
        .map(most -> figure(measured, most));
  }

  private static String figure(List<RunRecord> measured, int slots) {
    List<RunRecord> there =
        measured.stream().filter(run -> run.settings().slots() == slots).toList();
    OptionalDouble efficiency =
        there.stream()
            .map(run -> run.measurement().efficiency())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .average();
    String value =
        efficiency.isPresent()
            ? FigureText.percent(efficiency.getAsDouble())
            : FigureText.rate(
                    there.stream()
                        .mapToDouble(run -> run.measurement().throughputTasksPerSecond())
                        .average()
                        .orElse(0))
                + " tasks/s";
    return value + " at " + WorkloadText.count(slots) + (slots == 1 ? " worker" : " workers");
  }
}
