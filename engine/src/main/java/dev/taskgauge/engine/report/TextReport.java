package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.duration;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;
import static dev.taskgauge.engine.report.ReportNumbers.percent;

import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs as text for a terminal, at most {@value #MAX_COLUMNS} columns wide. Lines end with {@code
 * \n}, the last one too.
 */
public final class TextReport {
  /** The widest line. */
  public static final int MAX_COLUMNS = 100;

  private static final String FACT = "  %-14s %s%n";
  private static final String LATENCY = "  %-14s %11s %11s %11s %11s %11s %11s%n";
  private static final String PART = "  %-30s %11s  %7s%n";
  private static final String ROW = "%7s  %15s  %-11s  %11s  %11s  %10s  %11s  %8s%n";
  private static final List<String> PARTS =
      List.of(
          "nominal work",
          "timer overshoot",
          "waiting for tasks",
          "waiting for claims",
          "handing over results",
          "ramp-up, before a first task",
          "tail, after a last task");

  private TextReport() {}

  /** One run in full: elapsed, tasks/s, efficiency, percentiles and where the time was lost. */
  public static String run(RunRecord run) {
    StringBuilder text = new StringBuilder();
    addTitle(text, run);
    addResult(text, run.measurement());
    addLatencies(text, run.measurement());
    addSlotTime(text, run.measurement());
    return text.toString();
  }

  private static void addTitle(StringBuilder text, RunRecord run) {
    String title =
        run.settings().backend().backendName()
            + " on "
            + count(run.settings().slots(), "worker")
            + ": "
            + run.workloadDescription();
    wrap(title).forEach(line -> text.append(line).append('\n'));
    RunMeasurement measurement = run.measurement();
    TaskCounts tasks = measurement.tasks();
    if (measurement.end() == RunEnd.STOPPED) {
      add(
          text,
          "STOPPED after %s, partial: %s of %s have a result%n",
          duration(measurement.elapsedNanos()),
          count(tasks.finished()),
          count(tasks.total(), "task"));
    }
    if (tasks.failed() > 0) {
      add(text, "FAILED: %s of %s%n", count(tasks.failed()), count(tasks.total(), "task"));
    }
  }

  private static void addResult(StringBuilder text, RunMeasurement measurement) {
    text.append('\n');
    add(
        text,
        FACT,
        "elapsed",
        duration(measurement.elapsedNanos())
            + (measurement.idealNanos() > 0
                ? " (ideal " + duration(measurement.idealNanos()) + ")"
                : ""));
    add(text, FACT, "throughput", perSecond(measurement.throughputTasksPerSecond()) + " tasks/s");
    add(text, FACT, "efficiency", percent(measurement.efficiency()));
    add(text, FACT, "tasks", tasks(measurement.tasks()));
  }

  private static String tasks(TaskCounts tasks) {
    String text = count(tasks.completed()) + " completed, " + count(tasks.failed()) + " failed";
    return tasks.duplicates() == 0
        ? text
        : text + ", " + count(tasks.duplicates(), "duplicate result");
  }

  private static void addLatencies(StringBuilder text, RunMeasurement measurement) {
    text.append('\n');
    add(text, LATENCY, "latency", "mean", "p50", "p90", "p99", "p99.9", "max");
    addLatency(text, "queue wait", measurement.queueWait());
    addLatency(text, "service", measurement.service());
  }

  private static void addLatency(StringBuilder text, String name, LatencySummary latency) {
    if (latency.count() == 0) {
      String none = ReportNumbers.UNDEFINED;
      add(text, LATENCY, name, none, none, none, none, none, none);
      return;
    }
    add(
        text,
        LATENCY,
        name,
        duration(Math.round(latency.meanNanos())),
        duration(latency.p50Nanos()),
        duration(latency.p90Nanos()),
        duration(latency.p99Nanos()),
        duration(latency.p999Nanos()),
        duration(latency.maxNanos()));
  }

  private static void addSlotTime(StringBuilder text, RunMeasurement measurement) {
    SlotTime time = measurement.slotTime();
    long[] parts = {
      time.workNanos(),
      time.overshootNanos(),
      time.waitTasksNanos(),
      time.waitClaimsNanos(),
      time.handOverNanos(),
      time.rampUpNanos(),
      time.tailNanos()
    };
    int[] tenths = TimeShares.tenthsOfPercent(parts);
    text.append('\n');
    add(
        text,
        "  where the slot time went (%s × %s)%n",
        count(measurement.slots(), "worker"),
        duration(measurement.elapsedNanos()));
    for (int i = 0; i < parts.length; i++) {
      add(text, PART, PARTS.get(i), duration(parts[i]), percent(tenths[i] / 1000.0));
    }
    add(text, PART, "slot time", duration(time.totalNanos()), percent(1));
  }

  /** A line a run: workers, tasks, tasks/s, efficiency, p99, lost. */
  public static String table(List<RunRecord> runs) {
    StringBuilder text = new StringBuilder();
    add(
        text,
        ROW,
        "workers",
        "tasks",
        "end",
        "elapsed",
        "tasks/s",
        "efficiency",
        "service p99",
        "lost");
    runs.forEach(run -> addRow(text, run.measurement()));
    return text.toString();
  }

  private static void addRow(StringBuilder text, RunMeasurement measurement) {
    long slotNanos = measurement.slotTime().totalNanos();
    add(
        text,
        ROW,
        count(measurement.slots()),
        count(measurement.tasks().completed()),
        end(measurement),
        duration(measurement.elapsedNanos()),
        perSecond(measurement.throughputTasksPerSecond()),
        percent(measurement.efficiency()),
        measurement.service().count() == 0
            ? ReportNumbers.UNDEFINED
            : duration(measurement.service().p99Nanos()),
        slotNanos == 0
            ? ReportNumbers.UNDEFINED
            : percent(1 - (double) measurement.slotTime().workNanos() / slotNanos));
  }

  private static String end(RunMeasurement measurement) {
    if (measurement.end() == RunEnd.STOPPED) {
      return "STOPPED";
    }
    long failed = measurement.tasks().failed();
    return failed == 0 ? "done" : count(failed) + " failed";
  }

  private static List<String> wrap(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > MAX_COLUMNS) {
      int space = rest.lastIndexOf(' ', MAX_COLUMNS);
      int end = space <= 2 ? MAX_COLUMNS : space;
      lines.add(rest.substring(0, end));
      rest = "  " + rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }

  private static void add(StringBuilder text, String format, Object... values) {
    String line = String.format(Locale.ROOT, format.replace("%n", "\n"), values);
    text.append(line);
  }
}
