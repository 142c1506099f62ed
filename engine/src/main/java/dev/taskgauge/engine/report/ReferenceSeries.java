package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.report.chart.ChartSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the report measured, beside what an experiment measured that reproduces a figure of it. */
final class ReferenceSeries {
  private ReferenceSeries() {}

  /**
   * The figure of the report to show beside a chart of an experiment: the one that it reproduces,
   * or the one that shows the same runs the other way.
   */
  static Optional<ReportFigure> figure(Experiment experiment, boolean efficiency) {
    Integer number = experiment.reportFigure();
    if (number == null) {
      return Optional.empty();
    }
    ReportFigure figure = ReportFigure.of(number);
    if (figure.value().percent() == efficiency) {
      return Optional.of(figure);
    }
    boolean isOfLengths = number > ReportFigure.LOCAL_100_000_SLEEP_0.number();
    return Arrays.stream(ReportFigure.values())
        .filter(
            other ->
                isOfLengths
                    && other.number() > ReportFigure.LOCAL_100_000_SLEEP_0.number()
                    && other.backend().equals(figure.backend())
                    && other.value().percent() == efficiency)
        .findFirst();
  }

  /** The series, and those of the figure behind them. */
  static List<ChartSeries> addTo(
      List<ChartSeries> series, Experiment experiment, boolean efficiency) {
    List<ChartSeries> all = new ArrayList<>(series);
    figure(experiment, efficiency)
        .ifPresent(figure -> all.addAll(ReportReference.published().series(figure)));
    return all;
  }

  /** What a title says of it; empty where there is no figure. */
  static String titleEnd(Experiment experiment, boolean efficiency) {
    return figure(experiment, efficiency)
        .map(figure -> ", beside figure " + figure.number() + " of the report")
        .orElse("");
  }
}
