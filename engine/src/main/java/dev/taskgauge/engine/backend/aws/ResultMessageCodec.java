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
  private static final Set<String> FIELDS = Set.of("v", "run", "worker", "results", "report");

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
    JsonNode root = json.read(text, FIELDS);
    String runId = StrictJson.text(root, "run", MAX_ID_CHARS);
    String worker = StrictJson.text(root, "worker", MAX_ID_CHARS);
    JsonNode results = root.path("results");
    if (!results.isArray()) {
      throw new RejectedMessageException("field 'results': expected an array");
    }
    List<MessageResult> read = new ArrayList<>(results.size());
    for (JsonNode result : results) {
      read.add(result(runId, result));
    }
    JsonNode report = root.path("report");
    return new ResultMessage(runId, worker, read, report.isMissingNode() ? null : report(report));
  }

  private static MessageResult result(String runId, JsonNode result)
      throws RejectedMessageException {
    if (!result.isArray() || result.size() < 2) {
      throw new RejectedMessageException("result: expected [sequence, completed, …]");
    }
    long sequence = StrictJson.number(result.get(0), "sequence", TaskMessageCodec.MAX_SEQUENCE);
    long completed = StrictJson.number(result.get(1), "completed", TaskMessageCodec.MAX_TASKS);
    if (completed + result.size() - 2 > TaskMessageCodec.MAX_TASKS) {
      throw new RejectedMessageException(
          "result of "
              + (completed + result.size() - 2)
              + " tasks: expected at most "
              + TaskMessageCodec.MAX_TASKS);
    }
    List<TaskFailure> failures = new ArrayList<>(result.size() - 2);
    for (int i = 2; i < result.size(); i++) {
      JsonNode failure = result.get(i);
      if (!failure.isArray() || failure.size() != 2 || !failure.get(1).isTextual()) {
        throw new RejectedMessageException("failure: expected [task id, reason]");
      }
      failures.add(
          new TaskFailure(
              StrictJson.number(failure.get(0), "task id", Long.MAX_VALUE),
              failure.get(1).textValue()));
    }
    return new MessageResult(runId, sequence, completed, failures);
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
