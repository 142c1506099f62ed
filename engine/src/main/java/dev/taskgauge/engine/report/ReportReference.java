package dev.taskgauge.engine.report;

import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.SeriesRole;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What the report measured, on t2.micro machines with 1 to 16 workers: numbers to compare with,
 * never measured here, and named as the report's. They come with this version of TaskGauge, in
 * {@code report-reference.csv}, whose columns {@code printed_*} and {@code note} say how the ones
 * that were printed without their leading digits were rebuilt.
 */
public final class ReportReference {
  private static final String RESOURCE = "report-reference.csv";
  private static final long MILLIS_PER_SECOND = 1000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** A row: one number of workers. */
  private record Row(
      String backend,
      long taskMillis,
      int workers,
      long tasks,
      double tasksPerSecond,
      double efficiencyPercent) {}

  private final List<Row> rows;

  private ReportReference(List<Row> rows) {
    this.rows = rows;
  }

  /** The numbers of the report. */
  public static ReportReference published() {
    try (InputStream in = ReportReference.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCE);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + RESOURCE, e);
    }
  }

  /**
   * The series of a figure, one a task length, from short to long. Each is a reference series, with
   * the number of workers as x, and named as the report's: {@code 10 ms (report)}.
   */
  public List<ChartSeries> series(ReportFigure figure) {
    Map<Long, List<ChartPoint>> points = new LinkedHashMap<>();
    for (Row row : rows) {
      if (shows(figure, row)) {
        points
            .computeIfAbsent(row.taskMillis(), length -> new ArrayList<>())
            .add(ChartPoint.of(row.workers(), value(figure, row)));
      }
    }
    List<ChartSeries> series = new ArrayList<>();
    points.forEach(
        (length, ofLength) ->
            series.add(
                new ChartSeries(
                    name(length) + ChartSeries.REFERENCE_SUFFIX, SeriesRole.REFERENCE, ofLength)));
    return series;
  }

  /**
   * What the figure shows of tasks of one length: tasks/s, or percent, by the number of workers;
   * empty where it shows none of that length.
   */
  SortedMap<Integer, Double> values(ReportFigure figure, long lengthNanos) {
    SortedMap<Integer, Double> values = new TreeMap<>();
    for (Row row : rows) {
      if (shows(figure, row) && row.taskMillis() * NANOS_PER_MILLI == lengthNanos) {
        values.put(row.workers(), value(figure, row));
      }
    }
    return values;
  }

  private static double value(ReportFigure figure, Row row) {
    return figure.value().percent() ? row.efficiencyPercent() : row.tasksPerSecond();
  }

  private static boolean shows(ReportFigure figure, Row row) {
    return row.backend().equals(figure.backend())
        && switch (figure) {
          case LOCAL_10_000_SLEEP_0 -> row.taskMillis() == 0 && row.tasks() == 10_000;
          case LOCAL_100_000_SLEEP_0 -> row.taskMillis() == 0 && row.tasks() == 100_000;
          default -> row.taskMillis() > 0;
        };
  }

  private static String name(long taskMillis) {
    if (taskMillis == 0) {
      return "sleep 0";
    }
    return taskMillis % MILLIS_PER_SECOND == 0
        ? taskMillis / MILLIS_PER_SECOND + " s"
        : taskMillis + " ms";
  }

  private static ReportReference read(Reader file) throws IOException {
    List<Row> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord row : format.parse(file)) {
      String efficiency = row.get("efficiency_percent");
      rows.add(
          new Row(
              row.get("backend"),
              Long.parseLong(row.get("task_ms")),
              Integer.parseInt(row.get("workers")),
              Long.parseLong(row.get("tasks")),
              Double.parseDouble(row.get("throughput_tasks_per_s")),
              efficiency.isEmpty() ? Double.NaN : Double.parseDouble(efficiency)));
    }
    return new ReportReference(List.copyOf(rows));
  }
}
