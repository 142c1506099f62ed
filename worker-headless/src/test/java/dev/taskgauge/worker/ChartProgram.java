package dev.taskgauge.worker;

import dev.taskgauge.engine.report.ReportFigure;
import dev.taskgauge.engine.report.ReportReference;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartFiles;
import dev.taskgauge.engine.report.chart.ChartFormat;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.io.IOException;
import java.nio.file.Path;

/** Draws a figure of the report in every format; run with {@code worker.jar} on the class path. */
final class ChartProgram {
  private ChartProgram() {}

  /** The folder to write to. */
  public static void main(String[] args) throws IOException {
    ReportFigure figure = ReportFigure.LOCAL_THROUGHPUT;
    for (ChartFormat format : ChartFormat.values()) {
      ChartFiles.write(
          ChartFactory.byWorkers(
              figure.title(),
              figure.value(),
              ReportReference.published().series(figure),
              ChartStyle.LIGHT),
          900,
          560,
          format,
          Path.of(args[0], "chart." + format.extension()));
    }
  }
}
