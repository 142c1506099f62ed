package dev.taskgauge.engine.report;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.report.chart.ChartFiles;
import dev.taskgauge.engine.report.chart.ChartFormat;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.FileReplacer;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything that is made from a record, beside it in its directory: tables, charts, report. */
public final class ReportFiles {
  /** The name of the report. */
  public static final String HTML_FILE = "report.html";

  private static final int CHART_WIDTH = 900;
  private static final int CHART_HEIGHT = 560;

  private ReportFiles() {}

  /**
   * Makes all of it from the record of a directory; each file replaces an earlier one at once.
   *
   * @throws dev.taskgauge.engine.result.RecordFormatException where the record is damaged
   */
  public static void write(Path directory) throws IOException {
    ExperimentRecord record = RunStore.readRecord(directory);
    ResultFiles.writeTables(directory, record);
    ExperimentResults results = ExperimentResults.of(record.experiment(), record.runs());
    for (ExperimentCharts.Named chart : ExperimentCharts.of(results)) {
      writeChart(directory, chart);
    }
    Path definition = directory.resolve(ExperimentDirectory.DEFINITION_FILE);
    String text = Files.exists(definition) ? Files.readString(definition) : "";
    FileReplacer.replace(
        directory.resolve(HTML_FILE), out -> out.write(HtmlReport.of(record, text)));
  }

  private static void writeChart(Path directory, ExperimentCharts.Named chart) throws IOException {
    for (ChartFormat format : ChartFormat.values()) {
      ChartFiles.write(
          chart.titled(ChartStyle.LIGHT),
          CHART_WIDTH,
          chart.height(CHART_HEIGHT),
          format,
          directory.resolve(chart.fileName() + "." + format.extension()));
    }
  }
}
