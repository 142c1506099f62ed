package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.CsvCells.plain;
import static dev.taskgauge.engine.report.CsvCells.printer;
import static dev.taskgauge.engine.report.CsvCells.text;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.RunRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;

/**
 * Runs as CSV: RFC 4180, a unit in every header, a point as decimal sign in every locale. The
 * headers are the keys of {@code record.json}; an empty cell means undefined or unknown, or nothing
 * that the back end has.
 */
public final class CsvReport {
  private static final String[] SUMMARY_HEADER = {
    "runNumber",
    "warmUp",
    "point",
    "repetition",
    "startedAtUtc",
    "workload",
    "workloadFile",
    "backend",
    "endpoint",
    "threadKind",
    "tasksPerMessage",
    "queueName",
    "place",
    "region",
    "naive",
    "slots",
    "end",
    "totalTasks",
    "completedTasks",
    "failedTasks",
    "duplicateResults",
    "elapsedNanos",
    "idealNanos",
    "throughputTasksPerSecond",
    "efficiencyFraction",
    "offeredSlotNanos",
    "workNanos",
    "overshootNanos",
    "waitTasksNanos",
    "waitClaimsNanos",
    "handOverNanos",
    "rampUpNanos",
    "tailNanos",
    "queueWaitMeanNanos",
    "queueWaitP50Nanos",
    "queueWaitP90Nanos",
    "queueWaitP99Nanos",
    "queueWaitP999Nanos",
    "queueWaitMaxNanos",
    "serviceMeanNanos",
    "serviceP50Nanos",
    "serviceP90Nanos",
    "serviceP99Nanos",
    "serviceP999Nanos",
    "serviceMaxNanos",
    "workerProcesses",
    "messages",
    "executedTasks",
    "rejectedMessages",
    "requests",
    "throttledRequests",
    "failedRequests",
    "listPriceUsd",
    "listPriceUsdPerMillionTasks",
    "listPriceRegion",
    "listPriceDate",
    "host",
    "os",
    "cores",
    "memoryBytes",
    "heapMaxBytes",
    "jvm",
    "taskGaugeVersion",
    "gitCommit",
    "clock"
  };
  private static final String[] TIMELINE_HEADER = {
    "runNumber",
    "warmUp",
    "point",
    "repetition",
    "slots",
    "elapsedNanos",
    "completedTasks",
    "failedTasks",
    "queuedTasks"
  };
  private static final int SQS_COLUMNS = 4;
  private static final int QUEUE_COLUMNS = 11;

  private CsvReport() {}

  /** A row a run. */
  public static void writeSummary(List<RunRecord> runs, Appendable out) throws IOException {
    CSVPrinter printer = printer(SUMMARY_HEADER, out);
    for (int i = 0; i < runs.size(); i++) {
      printer.printRecord(summary(i + 1, runs.get(i)));
    }
  }

  /** A row a sample of a run. */
  public static void writeTimeline(List<RunRecord> runs, Appendable out) throws IOException {
    CSVPrinter printer = printer(TIMELINE_HEADER, out);
    for (int i = 0; i < runs.size(); i++) {
      RunMeasurement measurement = runs.get(i).measurement();
      Turn turn = runs.get(i).turn();
      SlotsOverTime slots = new SlotsOverTime(measurement);
      for (TimelinePoint point : measurement.timeline()) {
        printer.printRecord(
            i + 1,
            turn.isWarmUp(),
            turn.point(),
            turn.repetition(),
            slots.at(point.elapsedNanos()),
            point.elapsedNanos(),
            point.completed(),
            point.failed(),
            point.queuedTasks() < 0 ? "" : point.queuedTasks());
      }
    }
  }

  private static List<Object> summary(int runNumber, RunRecord run) {
    List<Object> cells = new ArrayList<>(SUMMARY_HEADER.length);
    cells.add(runNumber);
    cells.add(run.turn().isWarmUp());
    cells.add(run.turn().point());
    cells.add(run.turn().repetition());
    cells.add(run.environment().startedAt().toString());
    cells.add(text(run.workloadDescription()));
    cells.add(
        run.settings().workload() instanceof FileWorkload file ? text(file.file().toString()) : "");
    addBackend(cells, run.settings().backend(), run.environment().endpoint());
    addMeasurement(cells, run.measurement());
    addEnvironment(cells, run.environment());
    return cells;
  }

  private static void addBackend(List<Object> cells, BackendSettings backend, String endpoint) {
    cells.add(text(backend.backendName()));
    cells.add(text(endpoint));
    cells.add(
        backend instanceof LocalSettings local
            ? local.threads().name().toLowerCase(Locale.ROOT)
            : "");
    cells.add(backend.tasksPerMessage().toString());
    if (backend instanceof SqsSettings sqs) {
      addSqs(cells, sqs);
    } else {
      addNothing(cells, SQS_COLUMNS);
    }
  }

  private static void addSqs(List<Object> cells, SqsSettings sqs) {
    cells.add(text(sqs.queueName()));
    if (sqs.place() instanceof AwsPlace aws) {
      cells.add("aws");
      cells.add(aws.region() == null ? "" : text(aws.region()));
    } else {
      cells.add("this-machine");
      cells.add("");
    }
    cells.add(sqs.naive());
  }

  private static void addNothing(List<Object> cells, int columns) {
    cells.addAll(Collections.nCopies(columns, ""));
  }

  private static void addMeasurement(List<Object> cells, RunMeasurement measurement) {
    cells.add(measurement.slots());
    cells.add(measurement.end().name().toLowerCase(Locale.ROOT));
    cells.add(measurement.tasks().total());
    cells.add(measurement.tasks().completed());
    cells.add(measurement.tasks().failed());
    cells.add(measurement.tasks().duplicates());
    cells.add(measurement.elapsedNanos());
    cells.add(measurement.idealNanos());
    cells.add(plain(measurement.throughputTasksPerSecond()));
    cells.add(
        measurement.efficiency().isPresent() ? plain(measurement.efficiency().getAsDouble()) : "");
    cells.add(measurement.offeredSlotNanos());
    addSlotTime(cells, measurement.slotTime());
    addLatency(cells, measurement.queueWait());
    addLatency(cells, measurement.service());
    if (measurement.queue() != null) {
      addQueue(cells, measurement.queue(), measurement.tasks().completed());
    } else {
      addNothing(cells, QUEUE_COLUMNS);
    }
  }

  private static void addQueue(List<Object> cells, QueueFigures queue, long completedTasks) {
    List<RequestCount> requests = queue.requests();
    cells.add(queue.workers());
    cells.add(queue.messages());
    cells.add(queue.executions());
    cells.add(queue.rejected());
    cells.add(requests.stream().mapToLong(RequestCount::requests).sum());
    cells.add(requests.stream().mapToLong(RequestCount::throttled).sum());
    cells.add(requests.stream().mapToLong(RequestCount::failed).sum());
    CostEstimate cost = CostEstimate.of(requests, completedTasks, AwsPrices.published());
    cells.add(plain(cost.usd()));
    cells.add(cost.usdPerMillionTasks().map(CsvCells::plain).orElse(""));
    cells.add(text(cost.prices().region()));
    cells.add(cost.prices().date().toString());
  }

  private static void addSlotTime(List<Object> cells, SlotTime time) {
    cells.add(time.workNanos());
    cells.add(time.overshootNanos());
    cells.add(time.waitTasksNanos());
    cells.add(time.waitClaimsNanos());
    cells.add(time.handOverNanos());
    cells.add(time.rampUpNanos());
    cells.add(time.tailNanos());
  }

  private static void addLatency(List<Object> cells, LatencySummary latency) {
    cells.add(plain(latency.meanNanos()));
    cells.add(latency.p50Nanos());
    cells.add(latency.p90Nanos());
    cells.add(latency.p99Nanos());
    cells.add(latency.p999Nanos());
    cells.add(latency.maxNanos());
  }

  private static void addEnvironment(List<Object> cells, Environment environment) {
    cells.add(text(environment.host()));
    cells.add(text(environment.os()));
    cells.add(environment.cores());
    cells.add(environment.memoryBytes() == 0 ? "" : environment.memoryBytes());
    cells.add(environment.heapMaxBytes());
    cells.add(text(environment.jvm()));
    cells.add(text(environment.taskGaugeVersion()));
    cells.add(text(environment.gitCommit()));
    cells.add(text(environment.clock()));
  }
}
