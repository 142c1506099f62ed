package dev.taskgauge.engine.backend.aws;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.TaskRange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Reading reading = new Reading();
    json.read(text, reading);
    return reading.message();
  }

  /** A message of which the fields come one by one. */
  private static final class Reading implements StrictJson.Fields {
    private final List<TaskRange> ranges = new ArrayList<>(1);
    private @Nullable String runId;
    private long sequence = -1;
    private long count;

    @Override
    public boolean read(String name, StrictReader value)
        throws IOException, RejectedMessageException {
      switch (name) {
        case "run" -> runId = value.text(name, MAX_RUN_ID_CHARS);
        case "seq" -> sequence = value.number(name, MAX_SEQUENCE);
        case "tasks" -> readRanges(value);
        default -> {
          return false;
        }
      }
      return true;
    }

    private void readRanges(StrictReader value) throws IOException, RejectedMessageException {
      if (!value.isArray()) {
        throw noRanges();
      }
      while (value.next()) {
        if (ranges.size() == MAX_TASKS) {
          throw noRanges();
        }
        TaskRange range = range(value);
        count += range.count();
        ranges.add(range);
      }
      if (count > MAX_TASKS) {
        throw new RejectedMessageException(count + " tasks: expected at most " + MAX_TASKS);
      }
    }

    TaskMessage message() throws RejectedMessageException {
      if (runId == null) {
        throw StrictJson.noText("run", MAX_RUN_ID_CHARS);
      }
      if (sequence < 0) {
        throw new RejectedMessageException("field 'seq' is missing");
      }
      if (ranges.isEmpty()) {
        throw noRanges();
      }
      return new TaskMessage(runId, sequence, ranges);
    }
  }

  private static RejectedMessageException noRanges() {
    return new RejectedMessageException(
        "field 'tasks': expected an array of 1 to " + MAX_TASKS + " ranges");
  }

  private static RejectedMessageException noRange() {
    return new RejectedMessageException(
        "range of tasks: expected [kind, first id, count, nominal nanoseconds]");
  }

  private static TaskRange range(StrictReader value) throws IOException, RejectedMessageException {
    if (!value.isArray() || !value.next()) {
      throw noRange();
    }
    TaskKind kind = kind(value);
    long firstId = nextNumber(value, "first task id", MAX_ID);
    long count = nextNumber(value, "task count", MAX_TASKS);
    long nominalNanos = nextNumber(value, "task length", TaskCommand.MAX_NOMINAL_NANOS);
    if (value.next()) {
      throw noRange();
    }
    if (firstId + count > MAX_ID) {
      throw new RejectedMessageException(
          "task ids from " + firstId + ", " + count + " of them: expected less than " + MAX_ID);
    }
    if (count == 0) {
      throw new RejectedMessageException("task count 0: expected 1 to " + MAX_TASKS);
    }
    return new TaskRange(firstId, count, new TaskCommand(kind, nominalNanos));
  }

  private static long nextNumber(StrictReader value, String what, long max)
      throws IOException, RejectedMessageException {
    if (!value.next()) {
      throw noRange();
    }
    return value.number(what, max);
  }

  private static TaskKind kind(StrictReader word) throws IOException, RejectedMessageException {
    if (word.isText()) {
      for (TaskKind kind : TaskKind.values()) {
        if (kind.word().equals(word.text())) {
          return kind;
        }
      }
    }
    throw new RejectedMessageException(
        "unknown command " + word.shown() + ": expected sleep or cpu");
  }
}
