package dev.taskgauge.engine.backend.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskFailure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
        WorkerReportCodec.write(out, message.report());
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
        case "report" -> report = WorkerReportCodec.read(value.tree());
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
}
