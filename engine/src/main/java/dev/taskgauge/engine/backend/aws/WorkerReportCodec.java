package dev.taskgauge.engine.backend.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskgauge.engine.measure.MeterSnapshot;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.task.TaskCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a worker reports of itself in some of its result messages, as JSON. Any thread. */
final class WorkerReportCodec {
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

  private WorkerReportCodec() {}

  static void write(JsonGenerator out, ResultMessage.Report report) throws IOException {
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

  /** Of a value that may be anything. */
  static ResultMessage.Report read(JsonNode report) throws RejectedMessageException {
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
