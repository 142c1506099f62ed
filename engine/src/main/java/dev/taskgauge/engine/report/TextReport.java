package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.duration;
import static dev.taskgauge.engine.report.ReportNumbers.perSecond;
import static dev.taskgauge.engine.report.ReportNumbers.percent;
import static dev.taskgauge.engine.report.ReportNumbers.quantity;

import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;

/**
 * Runs as text for a terminal, at most {@value #MAX_COLUMNS} columns wide. Lines end with {@code
 * \n}, the last one too.
 */
public final class TextReport {
  /** The widest line. */
  public static final int MAX_COLUMNS = 100;

  private static final String LATENCY = "  %-14s %11s %11s %11s %11s %11s %11s";
  private static final String PART = "  %-30s %11s  %7s";
  private static final String ROW = "%7s  %15s  %-11s  %11s  %11s  %10s  %11s  %8s";
  private static final String CHANGED = "*";
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
    TextLines text = new TextLines();
    addTitle(text, run);
    addResult(text, run.measurement());
    addLatencies(text, run.measurement());
    addSlotTime(text, run.measurement());
    if (run.settings().backend() instanceof SqsSettings sqs && run.measurement().queue() != null) {
      new QueueText(text, run, sqs, run.measurement().queue()).add();
    }
    return text.toString();
  }

  private static void addTitle(TextLines text, RunRecord run) {
    String title =
        run.settings().backend().backendName()
            + " on "
            + count(run.measurement().slots(), "worker")
            + ": "
            + run.workloadDescription();
    text.sentence(title);
    RunMeasurement measurement = run.measurement();
    TaskCounts tasks = measurement.tasks();
    if (measurement.end() != RunEnd.DONE) {
      text.line(
          (measurement.end() == RunEnd.LIMITED ? "TIME LIMIT" : "STOPPED")
              + " after %s, partial: %s of %s have a result",
          duration(measurement.elapsedNanos()),
          count(tasks.finished()),
          count(tasks.total(), "task"));
    }
    if (tasks.failed() > 0) {
      text.line("FAILED: %s of %s", count(tasks.failed()), count(tasks.total(), "task"));
    }
  }

  private static void addResult(TextLines text, RunMeasurement measurement) {
    text.gap();
    text.fact(
        "elapsed",
        duration(measurement.elapsedNanos())
            + (measurement.idealNanos() > 0
                ? " (ideal " + duration(measurement.idealNanos()) + ")"
                : ""));
    text.fact("throughput", perSecond(measurement.throughputTasksPerSecond()) + " tasks/s");
    text.fact("efficiency", percent(measurement.efficiency()));
    text.fact("tasks", tasks(measurement.tasks()));
    SlotsOverTime slots = new SlotsOverTime(measurement);
    if (slots.changed()) {
      text.fact("slots", slots.text());
    }
  }

  private static String tasks(TaskCounts tasks) {
    String text = count(tasks.completed()) + " completed, " + count(tasks.failed()) + " failed";
    return tasks.duplicates() == 0
        ? text
        : text + ", " + count(tasks.duplicates(), "duplicate result");
  }

  private static void addLatencies(TextLines text, RunMeasurement measurement) {
    text.gap();
    text.line(LATENCY, "latency", "mean", "p50", "p90", "p99", "p99.9", "max");
    addLatency(text, "queue wait", measurement.queueWait());
    addLatency(text, "service", measurement.service());
  }

  private static void addLatency(TextLines text, String name, LatencySummary latency) {
    if (latency.count() == 0) {
      String none = ReportNumbers.UNDEFINED;
      text.line(LATENCY, name, none, none, none, none, none, none);
      return;
    }
    text.line(
        LATENCY,
        name,
        duration(Math.round(latency.meanNanos())),
        duration(latency.p50Nanos()),
        duration(latency.p90Nanos()),
        duration(latency.p99Nanos()),
        duration(latency.p999Nanos()),
        duration(latency.maxNanos()));
  }

  private static void addSlotTime(TextLines text, RunMeasurement measurement) {
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
    text.gap();
    text.line(
        "  where the slot time went (%s × %s)",
        workers(measurement), duration(measurement.elapsedNanos()));
    for (int i = 0; i < parts.length; i++) {
      text.line(PART, PARTS.get(i), duration(parts[i]), percent(tenths[i] / 1000.0));
    }
    text.line(PART, "slot time", duration(time.totalNanos()), percent(1));
  }

  private static String workers(RunMeasurement measurement) {
    SlotsOverTime slots = new SlotsOverTime(measurement);
    return slots.changed()
        ? quantity(slots.mean()) + " workers on average"
        : count(measurement.slots(), "worker");
  }

  /** The figures of a run in a few words: tasks/s, efficiency, service p99, and how it ended. */
  public static String brief(RunMeasurement measurement) {
    return perSecond(measurement.throughputTasksPerSecond())
        + " tasks/s"
        + (measurement.efficiency().isEmpty()
            ? ""
            : ", efficiency " + percent(measurement.efficiency()))
        + (measurement.service().count() == 0
            ? ""
            : ", service p99 " + duration(measurement.service().p99Nanos()))
        + (end(measurement).equals("done") ? "" : ", " + end(measurement));
  }

  /** A line a run: workers, tasks, tasks/s, efficiency, p99, lost. */
  public static String table(List<RunRecord> runs) {
    TextLines text = new TextLines();
    text.line(
        ROW, "workers", "tasks", "end", "elapsed", "tasks/s", "efficiency", "service p99", "lost");
    runs.forEach(run -> addRow(text, run.measurement()));
    if (runs.stream().anyMatch(run -> new SlotsOverTime(run.measurement()).changed())) {
      text.sentence(CHANGED + " at the start; some came or left during the run");
    }
    return text.toString();
  }

  private static void addRow(TextLines text, RunMeasurement measurement) {
    long slotNanos = measurement.slotTime().totalNanos();
    text.line(
        ROW,
        count(measurement.slots()) + (new SlotsOverTime(measurement).changed() ? CHANGED : ""),
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
    if (measurement.end() == RunEnd.LIMITED) {
      return "TIME LIMIT";
    }
    long failed = measurement.tasks().failed();
    return failed == 0 ? "done" : count(failed) + " failed";
  }
}
