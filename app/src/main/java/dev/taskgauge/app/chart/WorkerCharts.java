package dev.taskgauge.app.chart;

import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryToolTipGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/** Charts of finished runs against the number of workers, which is spaced evenly. */
final class WorkerCharts {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final String WORKERS = "workers";

  private WorkerCharts() {}

  /** Tasks completed a second, with what would be ideal as a dashed line. */
  static JFreeChart throughput(List<RunRecord> records, ChartStyle style) {
    RunSeries series = new RunSeries(records);
    NumberAxis axis = Axes.numbers("throughput, tasks/s", style);
    CategoryPlot plot =
        plot(
            series,
            axis,
            run -> OptionalDouble.of(run.measurement().throughputTasksPerSecond()),
            style,
            "#,##0.0");
    addIdeal(plot, series, style);
    return Axes.chart(plot, style, true);
  }

  /** Ideal ÷ elapsed in percent. */
  static JFreeChart efficiency(List<RunRecord> records, ChartStyle style) {
    NumberAxis axis = Axes.numbers("efficiency, %", style);
    axis.setRange(0, 105);
    CategoryPlot plot =
        plot(new RunSeries(records), axis, WorkerCharts::efficiencyPercent, style, "0.0");
    return Axes.chart(plot, style, true);
  }

  private static OptionalDouble efficiencyPercent(RunRecord run) {
    OptionalDouble efficiency = run.measurement().efficiency();
    return efficiency.isPresent()
        ? OptionalDouble.of(100 * efficiency.getAsDouble())
        : OptionalDouble.empty();
  }

  private static CategoryPlot plot(
      RunSeries series,
      NumberAxis axis,
      Function<RunRecord, OptionalDouble> value,
      ChartStyle style,
      String tooltipFormat) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int workers : series.workers()) {
      for (String name : series.names()) {
        RunRecord run = series.runs(name).get(workers);
        OptionalDouble number = run == null ? OptionalDouble.empty() : value.apply(run);
        // A row without its numbers keeps the series, so that colours stay the same.
        data.addValue(number.isPresent() ? number.getAsDouble() : null, name, label(workers));
      }
    }
    LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
    for (int index = 0; index < series.names().size(); index++) {
      renderer.setSeriesPaint(index, style.seriesColor(index));
      renderer.setSeriesShape(index, style.marker(index));
      renderer.setSeriesStroke(index, style.line());
    }
    renderer.setDefaultToolTipGenerator(
        new StandardCategoryToolTipGenerator(
            "{0}: {2} at {1} workers", Axes.format(tooltipFormat)));
    CategoryPlot plot = new CategoryPlot(data, Axes.categories(WORKERS, style), axis, renderer);
    Axes.paint(plot, style);
    return plot;
  }

  private static void addIdeal(CategoryPlot plot, RunSeries series, ChartStyle style) {
    DefaultCategoryDataset ideal = new DefaultCategoryDataset();
    for (String name : series.names()) {
      series
          .runs(name)
          .forEach(
              (workers, run) -> {
                RunMeasurement measured = run.measurement();
                if (measured.idealNanos() > 0) {
                  double rate =
                      measured.tasks().completed() * NANOS_PER_SECOND / measured.idealNanos();
                  ideal.addValue(rate, "ideal for " + name, label(workers));
                }
              });
    }
    if (ideal.getRowCount() == 0) {
      return;
    }
    LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, false);
    for (int index = 0; index < ideal.getRowCount(); index++) {
      renderer.setSeriesPaint(index, style.mutedText());
      renderer.setSeriesStroke(index, style.dashedLine());
    }
    plot.setDataset(1, ideal);
    plot.setRenderer(1, renderer);
  }

  private static String label(int workers) {
    return Axes.format("#,##0").format(workers);
  }
}
