package dev.taskgauge.worker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes what a worker tells, a line each. */
final class WorkerLog {
  private static final JsonFactory JSON = new JsonFactory();

  /** Always three digits, so that lines sort by time. */
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  private WorkerLog() {}

  /** Text goes to standard error, JSON as data to standard output. */
  static Consumer<WorkerEvent> to(Console console, LogFormat format) {
    return switch (format) {
      case TEXT -> event -> print(console.err(), text(event));
      case JSON -> event -> print(console.out(), json(event));
    };
  }

  /** Such as {@code 2026-01-31T12:00:00Z joined run 7f3a}. */
  static String text(WorkerEvent event) {
    return event.time().truncatedTo(ChronoUnit.SECONDS) + " " + event.words();
  }

  /** Such as {@code {"time":"2026-01-31T12:00:00.000Z","event":"joined","run":"7f3a"}}. */
  static String json(WorkerEvent event) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("time", MILLIS.format(event.time()));
      json.writeStringField("event", event.name());
      for (Map.Entry<String, @Nullable Object> fact : event.facts().entrySet()) {
        json.writeFieldName(fact.getKey());
        write(json, fact.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        json.writeString(element.toString());
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }

  private static void print(PrintStream stream, String line) {
    stream.println(line);
    stream.flush();
  }
}
