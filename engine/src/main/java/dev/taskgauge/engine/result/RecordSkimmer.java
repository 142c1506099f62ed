package dev.taskgauge.engine.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import dev.taskgauge.engine.experiment.Turn;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads parts of {@code record.json} without making the whole of it: records grow to tens of
 * megabytes, most of which are histograms and samples. It trusts what it skips.
 */
final class RecordSkimmer {
  private static final int BUFFER_BYTES = 1 << 16;

  /** More than the brackets at the end of a record and the white space between them. */
  private static final int TAIL_BYTES = 32;

  private final RecordFile whole = new RecordFile();

  /** What stands before the runs; a file that was cut off is found by its end. */
  RecordHead head(Path file) throws IOException {
    RecordHead head;
    // Opened once, and no more read than the parser asks for: a list reads a thousand of these.
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      head =
          parse(
              file,
              Channels.newInputStream(channel),
              parser -> {
                RecordHead found = head(file, parser);
                checkTail(file, channel);
                return found;
              });
    }
    return head == null ? headOfWhole(file) : head;
  }

  /** The figures of every run. */
  FiguresOfRuns figures(Path file) throws IOException {
    FiguresOfRuns figures;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
      figures = parse(file, in, this::figures);
    }
    return figures == null ? FiguresOfRuns.of(whole.read(file)) : figures;
  }

  /** Null where it is not in the order, or of the version, in which it is written. */
  private @Nullable RecordHead head(Path file, JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    RecordJson.@Nullable Definition experiment = null;
    boolean current = false;
    String end = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (key) {
        case "schemaVersion" -> current = isCurrent(file, parser);
        case "experiment" -> {
          if (!current || value != JsonToken.START_OBJECT) {
            return null;
          }
          experiment = read(parser, RecordJson.Definition.class);
        }
        case "end" -> end = value == JsonToken.VALUE_NULL ? null : parser.getText();
        default -> {
          boolean complete = key.equals("runs") && value == JsonToken.START_ARRAY;
          return complete && experiment != null
              ? new RecordHead(RecordFromJson.experiment(experiment), RecordFromJson.end(end))
              : null;
        }
      }
    }
    return null;
  }

  private static boolean isCurrent(Path file, JsonParser parser) throws IOException {
    if (!parser.currentToken().isNumeric()) {
      return false;
    }
    int version = parser.getIntValue();
    if (version < RecordJsonV1.SCHEMA_VERSION || version > RecordJson.SCHEMA_VERSION) {
      throw RecordFile.unknownVersion(file, version);
    }
    return version == RecordJson.SCHEMA_VERSION;
  }

  private RecordHead headOfWhole(Path file) throws IOException {
    ExperimentRecord record = whole.read(file);
    return new RecordHead(record.experiment(), record.end());
  }

  private @Nullable FiguresOfRuns figures(JsonParser parser) throws IOException {
    boolean current = false;
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return null;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("schemaVersion") && value.isNumeric()) {
        current = parser.getIntValue() == RecordJson.SCHEMA_VERSION;
      } else if (key.equals("runs") && value == JsonToken.START_ARRAY && current) {
        return runs(parser);
      } else {
        parser.skipChildren();
      }
    }
    return null;
  }

  private @Nullable FiguresOfRuns runs(JsonParser parser) throws IOException {
    Instant startedAt = null;
    List<RunFigures> runs = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Parts parts = new Parts();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        part(parser, parts);
      }
      RunFigures run = parts.toFigures();
      if (run == null || parts.startedAt == null) {
        return null;
      }
      if (startedAt == null) {
        startedAt = FiguresOfRuns.startedAt(parts.startedAt);
      }
      runs.add(run);
    }
    return parser.currentToken() == JsonToken.END_ARRAY ? new FiguresOfRuns(startedAt, runs) : null;
  }

  private void part(JsonParser parser, Parts parts) throws IOException {
    String key = parser.currentName();
    parser.nextToken();
    switch (key) {
      case "turn" -> parts.turn = read(parser, RecordJson.TurnShape.class);
      case "environment" ->
          values(
              parser,
              name -> {
                if (name.equals("startedAt")) {
                  parts.startedAt = parser.getText();
                }
              });
      case "measurement" -> values(parser, name -> parts.measured(name, parser));
      default -> parser.skipChildren();
    }
  }

  /** Visits the values of an object that are no objects or arrays themselves. */
  private static void values(JsonParser parser, Visitor visitor) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken().isScalarValue()) {
        visitor.visit(name);
      } else {
        parser.skipChildren();
      }
    }
  }

  /** A value in the middle of the document. */
  private <T> T read(JsonParser parser, Class<T> shape) throws IOException {
    return whole
        .mapper()
        .readerFor(shape)
        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .readValue(parser);
  }

  private <T> @Nullable T parse(Path file, InputStream in, Part<T> part) throws IOException {
    try (JsonParser parser = whole.mapper().createParser(in)) {
      // Whoever opened it closes it, and may look at its end before.
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      return part.read(parser);
    } catch (JsonProcessingException e) {
      throw RecordFile.damaged(file, e);
    } catch (IllegalArgumentException e) {
      throw new RecordFormatException(file + ": " + e.getMessage(), e);
    }
  }

  /** A file that was cut off is the usual damage. */
  private static void checkTail(Path file, SeekableByteChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(TAIL_BYTES, channel.size()));
    channel.position(channel.size() - bytes.capacity());
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Until it is full, or the file has become shorter.
    }
    String tail = new String(bytes.array(), StandardCharsets.ISO_8859_1);
    if (!tail.stripTrailing().endsWith("}")) {
      throw new RecordFormatException(file + ": the end is missing: expected a closing }");
    }
  }

  /** Reads something with a parser that stands before the document. */
  @FunctionalInterface
  private interface Part<T> {
    @Nullable T read(JsonParser parser) throws IOException;
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(String name) throws IOException;
  }

  /** What was found of a run so far. */
  private static final class Parts {
    private RecordJson.@Nullable TurnShape turn;
    private @Nullable String startedAt;
    private @Nullable String end;
    private double throughput;
    private @Nullable Double efficiency;

    private void measured(String name, JsonParser parser) throws IOException {
      switch (name) {
        case "end" -> end = parser.getText();
        case "throughputTasksPerSecond" -> throughput = parser.getDoubleValue();
        case "efficiencyFraction" ->
            efficiency =
                parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getDoubleValue();
        default -> {}
      }
    }

    private @Nullable RunFigures toFigures() {
      return turn == null || end == null
          ? null
          : new RunFigures(
              new Turn(turn.warmUp(), turn.point(), turn.repetition()),
              FiguresOfRuns.end(end),
              throughput,
              efficiency);
    }
  }
}
