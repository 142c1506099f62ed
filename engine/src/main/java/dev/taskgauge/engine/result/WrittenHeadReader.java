package dev.taskgauge.engine.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands before the runs of a record, if it is as {@link RecordFile} writes it: every
 * key, in its order, with a value of its kind. All else is left to the strict reader, which knows
 * what else is allowed and what to say of the rest. A list reads a thousand heads in a program that
 * has just started, where that reader needs most of its time to find out about the shapes.
 */
final class WrittenHeadReader {
  private final JsonParser parser;

  /** Of a parser that stands before the document. */
  WrittenHeadReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The head, with the parser in the array of the runs afterwards.
   *
   * @throws OtherwiseException where anything is not as it is written
   * @throws IOException where it is damaged, or can not be read
   * @throws IllegalArgumentException where a value is none that an experiment can have
   */
  RecordHead read() throws IOException {
    next(JsonToken.START_OBJECT);
    if (integer("schemaVersion") != RecordJson.SCHEMA_VERSION) {
      throw new OtherwiseException();
    }
    open("experiment");
    RecordJson.Definition experiment =
        new RecordJson.Definition(text("name"), integerOrNull("reportFigure"), plan(), protocol());
    close();
    String end = textOrNull("end");
    key("runs");
    next(JsonToken.START_ARRAY);
    return new RecordHead(RecordFromJson.experiment(experiment), RecordFromJson.end(end));
  }

  private RecordJson.PlanShape plan() throws IOException {
    open("plan");
    RecordJson.PlanShape plan =
        switch (text("kind")) {
          case "sweep" ->
              new RecordJson.SweepShape(
                  list("workloads", this::source), list("backends", this::backend), workers());
          case "metg" ->
              new RecordJson.MetgShape(
                  text("taskKind"),
                  list("backends", this::backend),
                  workers(),
                  fraction("efficiencyFraction"),
                  number("shortestNanos"),
                  number("longestNanos"),
                  number("workPerWorkerNanos"));
          default -> throw new OtherwiseException();
        };
    close();
    return plan;
  }

  private RecordJson.ProtocolShape protocol() throws IOException {
    open("protocol");
    RecordJson.ProtocolShape protocol =
        new RecordJson.ProtocolShape(
            integer("repetitions"),
            integer("warmUpMaxRuns"),
            number("warmUpMaxNanos"),
            numberOrNull("orderSeed"),
            numberOrNull("runLimitNanos"),
            numberOrNull("limitNanos"));
    close();
    return protocol;
  }

  private RecordJson.Source source() throws IOException {
    return switch (text("source")) {
      case "file" -> new RecordJson.FromFile(text("file"), textOrNull("unit"));
      case "generated" ->
          new RecordJson.Generated(
              text("kind"), lengths(), number("tasks"), flag("perWorker"), number("seed"));
      default -> throw new OtherwiseException();
    };
  }

  private RecordJson.Lengths lengths() throws IOException {
    open("lengths");
    RecordJson.Lengths lengths =
        switch (text("distribution")) {
          case "constant" -> new RecordJson.Constant(number("nominalNanos"));
          case "uniform" -> new RecordJson.Uniform(number("minNanos"), number("maxNanos"));
          case "exponential" -> new RecordJson.Exponential(number("meanNanos"));
          case "lognormal" -> new RecordJson.LogNormal(number("medianNanos"), fraction("sigma"));
          default -> throw new OtherwiseException();
        };
    close();
    return lengths;
  }

  private RecordJson.Backend backend() throws IOException {
    return switch (text("name")) {
      case "LOCAL" -> new RecordJson.Local(text("threads"), text("tasksPerMessage"));
      case "SQS" ->
          new RecordJson.Sqs(text("queueName"), place(), text("tasksPerMessage"), flag("naive"));
      default -> throw new OtherwiseException();
    };
  }

  private RecordJson.Place place() throws IOException {
    open("place");
    RecordJson.Place place =
        switch (text("where")) {
          case "this-machine" -> new RecordJson.OnThisMachine(integer("processes"));
          case "aws" ->
              new RecordJson.OnAws(
                  textOrNull("region"),
                  textOrNull("profile"),
                  textOrNull("sqsEndpoint"),
                  textOrNull("dynamoDbEndpoint"));
          default -> throw new OtherwiseException();
        };
    close();
    return place;
  }

  private List<Integer> workers() throws IOException {
    key("workers");
    next(JsonToken.START_ARRAY);
    List<Integer> workers = new ArrayList<>();
    while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      workers.add(parser.getIntValue());
    }
    expect(JsonToken.END_ARRAY);
    return workers;
  }

  /** Objects, each of which is read up to its end. */
  private <T> List<T> list(String key, Element<T> element) throws IOException {
    key(key);
    next(JsonToken.START_ARRAY);
    List<T> all = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      all.add(element.read());
      close();
    }
    expect(JsonToken.END_ARRAY);
    return all;
  }

  private void open(String key) throws IOException {
    key(key);
    next(JsonToken.START_OBJECT);
  }

  private void close() throws IOException {
    next(JsonToken.END_OBJECT);
  }

  private String text(String key) throws IOException {
    key(key);
    next(JsonToken.VALUE_STRING);
    return parser.getText();
  }

  private @Nullable String textOrNull(String key) throws IOException {
    key(key);
    return isNull(JsonToken.VALUE_STRING) ? null : parser.getText();
  }

  private int integer(String key) throws IOException {
    key(key);
    next(JsonToken.VALUE_NUMBER_INT);
    return parser.getIntValue();
  }

  private @Nullable Integer integerOrNull(String key) throws IOException {
    key(key);
    return isNull(JsonToken.VALUE_NUMBER_INT) ? null : parser.getIntValue();
  }

  private long number(String key) throws IOException {
    key(key);
    next(JsonToken.VALUE_NUMBER_INT);
    return parser.getLongValue();
  }

  private @Nullable Long numberOrNull(String key) throws IOException {
    key(key);
    return isNull(JsonToken.VALUE_NUMBER_INT) ? null : parser.getLongValue();
  }

  private double fraction(String key) throws IOException {
    key(key);
    next(JsonToken.VALUE_NUMBER_FLOAT);
    return parser.getDoubleValue();
  }

  private boolean flag(String key) throws IOException {
    key(key);
    if (parser.nextToken() != JsonToken.VALUE_TRUE) {
      expect(JsonToken.VALUE_FALSE);
    }
    return parser.getBooleanValue();
  }

  private void key(String key) throws IOException {
    next(JsonToken.FIELD_NAME);
    if (!parser.currentName().equals(key)) {
      throw new OtherwiseException();
    }
  }

  private boolean isNull(JsonToken orElse) throws IOException {
    if (parser.nextToken() == JsonToken.VALUE_NULL) {
      return true;
    }
    expect(orElse);
    return false;
  }

  private void next(JsonToken token) throws IOException {
    parser.nextToken();
    expect(token);
  }

  private void expect(JsonToken token) throws IOException {
    if (parser.currentToken() != token) {
      throw new OtherwiseException();
    }
  }

  /** Reads an object whose start was read, up to its end. */
  @FunctionalInterface
  private interface Element<T> {
    T read() throws IOException;
  }

  /** It is not as it is written. */
  static final class OtherwiseException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
