package dev.taskgauge.engine.backend.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskFailure;
import dev.taskgauge.engine.measure.MeterSnapshot;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.task.TaskCommand;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Result messages as JSON:
 *
 * <pre>{"v":1,"run":"…","worker":"…","results":[[7,100],[8,99,[801,"why"]]],"report":{…}}</pre>
 *
 * each result as sequence, completed tasks and the failed ones with their reasons. Any thread.
 */
final class ResultMessageCodec {
  /** The longest reason of a failure that travels. */
  static final int MAX_REASON_CHARS = 150;

  private static final int MAX_CHARS = 1_000_000;
  private static final int MAX_ID_CHARS = 64;
  private static final int MAX_HISTOGRAM_CHARS = 400_000;
  private static final int MAX_REQUEST_KINDS = 50;
  private static final int SLOT_TIMES = 5;
  private static final int REQUEST_FIELDS = 6;
  private static final long MAX_COUNT = 1L << 53;

  /** All parts of so much slot time still add up to a long: 36 slot years. */
  private static final long MAX_SLOT_NANOS = 1L << 60;

  private static final int MAX_SLOTS = 1_000_000;
  private static final Set<String> REPORT_FIELDS =
      Set.of(
          "number",
          "slots",
          "slotsWithTask",
          "completed",
          "failed",
          "longestNominalNanos",
          "slotTimeNanos",
          "sinceFirstStartNanos",
          "queueWait",
          "service",
          "requests");

  private final StrictJson json = new StrictJson(MAX_CHARS);

  String encode(ResultMessage message) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.mapper().createGenerator(text)) {
      out.writeStartObject();
      out.writeNumberField("v", 1);
      out.writeStringField("run", message.runId());
      out.writeStringField("worker", message.worker());
      out.writeArrayFieldStart("results");
      for (MessageResult result : message.results()) {
        writeResult(out, result);
      }
      out.writeEndArray();
      if (message.report() != null) {
        out.writeFieldName("report");
        writeReport(out, message.report());
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writeResult(JsonGenerator out, MessageResult result) throws IOException {
    out.writeStartArray();
    out.writeNumber(result.sequence());
    out.writeNumber(result.completed());
    for (TaskFailure failure : result.failures()) {
      out.writeStartArray();
      out.writeNumber(failure.taskId());
      out.writeString(shortened(failure.reason()));
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private static String shortened(String reason) {
    if (reason.length() <= MAX_REASON_CHARS) {
      return reason;
    }
    int end = MAX_REASON_CHARS - 1;
    // Half a character can not be sent.
    return reason.substring(0, Character.isHighSurrogate(reason.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static void writeReport(JsonGenerator out, ResultMessage.Report report)
      throws IOException {
    MeterSnapshot meters = report.meters();
    out.writeStartObject();
    out.writeNumberField("number", meters.number());
    out.writeNumberField("slots", meters.slots());
    out.writeNumberField("slotsWithTask", meters.slotsWithTask());
    out.writeNumberField("completed", meters.completed());
    out.writeNumberField("failed", meters.failed());
    out.writeNumberField("longestNominalNanos", meters.longestNominalNanos());
    SlotTime time = meters.betweenTasks();
    out.writeFieldName("slotTimeNanos");
    out.writeArray(
        new long[] {
          time.workNanos(),
          time.overshootNanos(),
          time.waitTasksNanos(),
          time.waitClaimsNanos(),
          time.handOverNanos()
        },
        0,
        SLOT_TIMES);
    out.writeNumberField("sinceFirstStartNanos", meters.sinceFirstStartNanos());
    out.writeStringField("queueWait", meters.queueWait());
    out.writeStringField("service", meters.service());
    out.writeArrayFieldStart("requests");
    for (RequestCount count : report.requests()) {
      out.writeStartArray();
      out.writeString(count.operation());
      out.writeString(count.unit().name());
      out.writeNumber(count.requests());
      out.writeNumber(Math.round(count.units()));
      out.writeNumber(count.throttled());
      out.writeNumber(count.failed());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  ResultMessage decode(String text) throws RejectedMessageException {
    Reading reading = new Reading();
    json.read(text, reading);
    return reading.message();
  }

  /** What a worker says of one message. */
  private record Outcome(long sequence, long completed, List<TaskFailure> failures) {}

  /** A message of which the fields come one by one. */
  private static final class Reading implements StrictJson.Fields {
    private @Nullable String runId;
    private @Nullable String worker;
    private @Nullable List<Outcome> outcomes;
    private ResultMessage.@Nullable Report report;

    @Override
    public boolean read(String name, StrictReader value)
        throws IOException, RejectedMessageException {
      switch (name) {
        case "run" -> runId = value.text(name, MAX_ID_CHARS);
        case "worker" -> worker = value.text(name, MAX_ID_CHARS);
        case "results" -> outcomes = outcomes(value);
        case "report" -> report = report(value.tree());
        default -> {
          return false;
        }
      }
      return true;
    }

    ResultMessage message() throws RejectedMessageException {
      if (runId == null) {
        throw StrictJson.noText("run", MAX_ID_CHARS);
      }
      if (worker == null) {
        throw StrictJson.noText("worker", MAX_ID_CHARS);
      }
      if (outcomes == null) {
        throw noResults();
      }
      List<MessageResult> results = new ArrayList<>(outcomes.size());
      for (Outcome each : outcomes) {
        results.add(new MessageResult(runId, each.sequence(), each.completed(), each.failures()));
      }
      return new ResultMessage(runId, worker, results, report);
    }
  }

  private static RejectedMessageException noResults() {
    return new RejectedMessageException("field 'results': expected an array");
  }

  private static RejectedMessageException noResult() {
    return new RejectedMessageException("result: expected [sequence, completed, …]");
  }

  private static RejectedMessageException noFailure() {
    return new RejectedMessageException("failure: expected [task id, reason]");
  }

  private static List<Outcome> outcomes(StrictReader value)
      throws IOException, RejectedMessageException {
    if (!value.isArray()) {
      throw noResults();
    }
    List<Outcome> outcomes = new ArrayList<>();
    while (value.next()) {
      outcomes.add(outcome(value));
    }
    return outcomes;
  }

  private static Outcome outcome(StrictReader value) throws IOException, RejectedMessageException {
    if (!value.isArray() || !value.next()) {
      throw noResult();
    }
    long sequence = value.number("sequence", TaskMessageCodec.MAX_SEQUENCE);
    if (!value.next()) {
      throw noResult();
    }
    long completed = value.number("completed", TaskMessageCodec.MAX_TASKS);
    List<TaskFailure> failures = List.of();
    while (value.next()) {
      if (failures.isEmpty()) {
        failures = new ArrayList<>();
      }
      failures.add(failure(value));
      long tasks = completed + failures.size();
      if (tasks > TaskMessageCodec.MAX_TASKS) {
        throw new RejectedMessageException(
            "result of more than " + TaskMessageCodec.MAX_TASKS + " tasks");
      }
    }
    return new Outcome(sequence, completed, failures);
  }

  private static TaskFailure failure(StrictReader value)
      throws IOException, RejectedMessageException {
    if (!value.isArray() || !value.next()) {
      throw noFailure();
    }
    long taskId = value.number("task id", Long.MAX_VALUE);
    if (!value.next() || !value.isText()) {
      throw noFailure();
    }
    TaskFailure failure = new TaskFailure(taskId, value.text());
    if (value.next()) {
      throw noFailure();
    }
    return failure;
  }

  private static ResultMessage.Report report(JsonNode report) throws RejectedMessageException {
    if (!report.isObject()) {
      throw new RejectedMessageException("field 'report': expected an object");
    }
    StrictJson.checkFields(report, REPORT_FIELDS);
    JsonNode times = report.path("slotTimeNanos");
    if (!times.isArray() || times.size() != SLOT_TIMES) {
      throw new RejectedMessageException("report: expected " + SLOT_TIMES + " slot times");
    }
    long slots = field(report, "slots", MAX_SLOTS);
    MeterSnapshot meters =
        new MeterSnapshot(
            field(report, "number", MAX_COUNT),
            (int) slots,
            (int) field(report, "slotsWithTask", slots),
            field(report, "completed", MAX_COUNT),
            field(report, "failed", MAX_COUNT),
            field(report, "longestNominalNanos", TaskCommand.MAX_NOMINAL_NANOS),
            new SlotTime(
                slotNanos(times.get(0)),
                slotNanos(times.get(1)),
                slotNanos(times.get(2)),
                slotNanos(times.get(3)),
                slotNanos(times.get(4)),
                0,
                0),
            field(report, "sinceFirstStartNanos", MAX_SLOT_NANOS),
            StrictJson.text(report, "queueWait", MAX_HISTOGRAM_CHARS),
            StrictJson.text(report, "service", MAX_HISTOGRAM_CHARS));
    return new ResultMessage.Report(meters, requests(report.path("requests")));
  }

  private static long field(JsonNode parent, String name, long max)
      throws RejectedMessageException {
    return StrictJson.number(parent.path(name), name, max);
  }

  private static long slotNanos(JsonNode time) throws RejectedMessageException {
    return StrictJson.number(time, "slot time", MAX_SLOT_NANOS);
  }

  private static List<RequestCount> requests(JsonNode requests) throws RejectedMessageException {
    List<RequestCount> counts = new ArrayList<>();
    if (!requests.isArray() || requests.size() > MAX_REQUEST_KINDS) {
      throw new RejectedMessageException(
          "requests: expected an array of at most " + MAX_REQUEST_KINDS);
    }
    for (JsonNode count : requests) {
      if (!count.isArray()
          || count.size() != REQUEST_FIELDS
          || !count.get(0).isTextual()
          || !count.get(1).isTextual()) {
        throw new RejectedMessageException(
            "requests: expected [operation, unit, requests, units, throttled, failed]");
      }
      counts.add(
          new RequestCount(
              StrictJson.shortened(count.get(0).textValue()),
              unit(count.get(1).textValue()),
              StrictJson.number(count.get(2), "requests", MAX_COUNT),
              StrictJson.number(count.get(3), "units", MAX_COUNT),
              StrictJson.number(count.get(4), "throttled", MAX_COUNT),
              StrictJson.number(count.get(5), "failed", MAX_COUNT)));
    }
    return counts;
  }

  private static PricedUnit unit(String name) throws RejectedMessageException {
    for (PricedUnit unit : PricedUnit.values()) {
      if (unit.name().equals(name)) {
        return unit;
      }
    }
    throw new RejectedMessageException("unit '" + StrictJson.shortened(name) + "' is unknown");
  }
}
