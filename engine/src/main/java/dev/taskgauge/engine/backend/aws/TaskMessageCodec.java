package dev.taskgauge.engine.backend.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.TaskRange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Task messages as JSON:
 *
 * <pre>{"v":1,"run":"…","seq":7,"tasks":[["sleep",700,100,10000000],…]}</pre>
 *
 * each range of tasks as kind, first id, count, nominal nanoseconds. What can be read is all that
 * can be executed: a kind of task out of a closed set and a length. Any thread.
 */
final class TaskMessageCodec {
  /** The most tasks in a message; a workload's longest ids stay exact in any JSON reader. */
  static final int MAX_TASKS = 1_000;

  private static final int MAX_CHARS = 200_000;
  private static final int MAX_RUN_ID_CHARS = 64;

  /** A bit for each is kept: 32 MiB for the most. */
  static final int MAX_SEQUENCE = (1 << 28) - 1;

  private static final long MAX_ID = 1L << 53;
  private static final Set<String> FIELDS = Set.of("v", "run", "seq", "tasks");
  private static final int RANGE_FIELDS = 4;

  private final StrictJson json = new StrictJson(MAX_CHARS);

  String encode(TaskMessage message) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.mapper().createGenerator(text)) {
      out.writeStartObject();
      out.writeNumberField("v", 1);
      out.writeStringField("run", message.runId());
      out.writeNumberField("seq", message.sequence());
      out.writeArrayFieldStart("tasks");
      for (TaskRange range : message.ranges()) {
        out.writeStartArray();
        out.writeString(range.command().kind().word());
        out.writeNumber(range.firstId());
        out.writeNumber(range.count());
        out.writeNumber(range.command().nominalNanos());
        out.writeEndArray();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  TaskMessage decode(String text) throws RejectedMessageException {
    JsonNode root = json.read(text, FIELDS);
    String runId = StrictJson.text(root, "run", MAX_RUN_ID_CHARS);
    long sequence = StrictJson.number(root.path("seq"), "seq", MAX_SEQUENCE);
    JsonNode tasks = root.path("tasks");
    if (!tasks.isArray() || tasks.isEmpty() || tasks.size() > MAX_TASKS) {
      throw new RejectedMessageException(
          "field 'tasks': expected an array of 1 to " + MAX_TASKS + " ranges");
    }
    List<TaskRange> ranges = new ArrayList<>(tasks.size());
    long count = 0;
    for (JsonNode range : tasks) {
      ranges.add(range(range));
      count += ranges.get(ranges.size() - 1).count();
    }
    if (count > MAX_TASKS) {
      throw new RejectedMessageException(count + " tasks: expected at most " + MAX_TASKS);
    }
    return new TaskMessage(runId, sequence, ranges);
  }

  private static TaskRange range(JsonNode range) throws RejectedMessageException {
    if (!range.isArray() || range.size() != RANGE_FIELDS) {
      throw new RejectedMessageException(
          "range of tasks: expected [kind, first id, count, nominal nanoseconds]");
    }
    TaskKind kind = kind(range.get(0));
    long firstId = StrictJson.number(range.get(1), "first task id", MAX_ID);
    long count = StrictJson.number(range.get(2), "task count", MAX_TASKS);
    long nominalNanos =
        StrictJson.number(range.get(3), "task length", TaskCommand.MAX_NOMINAL_NANOS);
    if (firstId + count > MAX_ID) {
      throw new RejectedMessageException(
          "task ids from " + firstId + ", " + count + " of them: expected less than " + MAX_ID);
    }
    if (count == 0) {
      throw new RejectedMessageException("task count 0: expected 1 to " + MAX_TASKS);
    }
    return new TaskRange(firstId, count, new TaskCommand(kind, nominalNanos));
  }

  private static TaskKind kind(JsonNode word) throws RejectedMessageException {
    for (TaskKind kind : TaskKind.values()) {
      if (word.isTextual() && kind.word().equals(word.textValue())) {
        return kind;
      }
    }
    throw new RejectedMessageException(
        "unknown command " + StrictJson.shortened(word.toString()) + ": expected sleep or cpu");
  }
}
