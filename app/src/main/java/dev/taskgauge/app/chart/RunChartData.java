package dev.taskgauge.app.chart;

import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.report.chart.ChartBar;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.SeriesRole;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Finished runs as what charts are made from. */
final class RunChartData {
  private record Part(String name, ToLongFunction<SlotTime> nanos) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("timer overshoot", SlotTime::overshootNanos),
          new Part("waiting for tasks", SlotTime::waitTasksNanos),
          new Part("waiting for claims", SlotTime::waitClaimsNanos),
          new Part("handing over results", SlotTime::handOverNanos),
          new Part("ramp-up", SlotTime::rampUpNanos),
          new Part("tail", SlotTime::tailNanos));
  private static final double NANOS_PER_SECOND = 1e9;

  private RunChartData() {}

  /** Tasks completed a second, and what would be ideal. */
  static List<ChartSeries> throughput(List<RunRecord> records) {
    RunSeries runs = new RunSeries(records);
    List<ChartSeries> series = new ArrayList<>();
    for (String name : runs.names()) {
      series.add(series(name, SeriesRole.MEASURED, runs, RunMeasurement::throughputTasksPerSecond));
    }
    for (String name : runs.names()) {
      if (runs.runs(name).values().stream().anyMatch(run -> run.measurement().idealNanos() > 0)) {
        series.add(series(name, SeriesRole.IDEAL, runs, RunChartData::idealTasksPerSecond));
      }
    }
    return series;
  }

  /** Ideal ÷ elapsed in percent; nowhere where tasks have no length. */
  static List<ChartSeries> efficiency(List<RunRecord> records) {
    RunSeries runs = new RunSeries(records);
    return runs.names().stream()
        .map(
            name ->
                series(
                    name,
                    SeriesRole.MEASURED,
                    runs,
                    measured -> 100 * measured.efficiency().orElse(Double.NaN)))
        .toList();
  }

  /** Where slot time was lost, a bar a run. */
  static List<ChartBar> lostTime(List<RunRecord> records) {
    RunSeries runs = new RunSeries(records);
    List<ChartBar> bars = new ArrayList<>();
    for (String name : runs.names()) {
      runs.runs(name)
          .forEach(
              (workers, run) -> {
                String count = String.format(Locale.ROOT, "%,d", workers);
                String label = runs.names().size() == 1 ? count : count + " × " + name;
                bars.add(bar(label, run.measurement().slotTime()));
              });
    }
    return bars;
  }

  private static ChartSeries series(
      String name, SeriesRole role, RunSeries runs, ToDoubleFunction<RunMeasurement> value) {
    List<ChartPoint> points = new ArrayList<>();
    runs.runs(name)
        .forEach(
            (workers, run) ->
                points.add(ChartPoint.of(workers, value.applyAsDouble(run.measurement()))));
    return new ChartSeries(role == SeriesRole.IDEAL ? "ideal for " + name : name, role, points);
  }

  private static double idealTasksPerSecond(RunMeasurement measured) {
    return measured.idealNanos() > 0
        ? measured.tasks().completed() * NANOS_PER_SECOND / measured.idealNanos()
        : Double.NaN;
  }

  private static ChartBar bar(String label, SlotTime slotTime) {
    double total = slotTime.totalNanos();
    return new ChartBar(
        label,
        PARTS.stream()
            .map(
                part ->
                    new ChartBar.Part(
                        part.name(),
                        total <= 0 ? 0 : 100 * part.nanos().applyAsLong(slotTime) / total))
            .toList());
  }
}
