package dev.taskgauge.app.presets;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.report.ReportFigure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An experiment file of the folder {@code workloads/} that comes with the program.
 *
 * @param title what a menu calls it
 * @param fileName the name of its file
 */
public record ShippedExperiment(String title, String fileName) {
  /** The figures of the report, in a minute or two each. */
  public static final List<ShippedExperiment> QUICK_FIGURES = figures("-quick");

  /** The figures of the report, as in the report. */
  public static final List<ShippedExperiment> FULL_FIGURES = figures("");

  /** Searches for METG(50 %). */
  public static final List<ShippedExperiment> HOW_SHORT =
      List.of(
          new ShippedExperiment("LOCAL, sleeping tasks", "how-short-may-tasks-be-local-sleep.json"),
          new ShippedExperiment("LOCAL, busy tasks", "how-short-may-tasks-be-local-cpu.json"),
          new ShippedExperiment("SQS on this machine", "how-short-may-tasks-be-sqs.json"));

  /** Experiments that a scalability law is fitted to. */
  public static final List<ShippedExperiment> HOW_MANY =
      List.of(
          new ShippedExperiment("LOCAL, busy tasks", "how-many-workers-help-local.json"),
          new ShippedExperiment("SQS on this machine", "how-many-workers-help-sqs.json"));

  private static List<ShippedExperiment> figures(String size) {
    return Arrays.stream(ReportFigure.values())
        .map(
            figure ->
                new ShippedExperiment(
                    figure.number() + " · " + figure.title(),
                    "report-figure-" + figure.number() + size + ".json"))
        .toList();
  }

  /** Whether a file is one of them, by its name. */
  static boolean isOne(String fileName) {
    return Stream.of(QUICK_FIGURES, FULL_FIGURES, HOW_SHORT, HOW_MANY)
        .flatMap(List::stream)
        .anyMatch(shipped -> shipped.fileName().equals(fileName));
  }

  /** What is in the file. */
  public Experiment read() {
    try (InputStream in = ShippedExperiment.class.getResourceAsStream(fileName)) {
      if (in == null) {
        throw new FileNotFoundException(fileName);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ExperimentFile.parse(text, fileName, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + fileName, e);
    }
  }
}
