package dev.taskgauge.engine.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
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

  private final JsonFactory json =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Null until something is read that is not as it is written: what it is made of is slow. */
  private @Nullable RecordFile strict;

  /** What stands before the runs; a file that was cut off is found by its end. */
  RecordHead head(Path file) throws IOException {
    RecordHead head = headAsWritten(file);
    return head == null ? headOfAnyShape(file) : head;
  }

  /** Null where it is not as it is written, or is damaged. */
  private @Nullable RecordHead headAsWritten(Path file) throws IOException {
    // Opened once, and no more read than the parser asks for: a list reads a thousand of these.
    try (SeekableByteChannel channel = Files.newByteChannel(file);
        JsonParser parser = parser(Channels.newInputStream(channel))) {
      RecordHead head = new WrittenHeadReader(parser).read();
      checkTail(file, channel);
      return head;
    } catch (WrittenHeadReader.OtherwiseException
        | JsonProcessingException
        | IllegalArgumentException e) {
      // The strict reader finds it too, and knows what to say of it.
      return null;
    }
  }

  private RecordHead headOfAnyShape(Path file) throws IOException {
    RecordHead head;
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
    return figures == null ? FiguresOfRuns.of(strict().read(file)) : figures;
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
          experiment = definition(parser);
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
    ExperimentRecord record = strict().read(file);
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
      SkimmedRun run = new SkimmedRun();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        part(parser, run);
      }
      RunFigures figures = run.figures();
      String runStartedAt = run.startedAt();
      if (figures == null || runStartedAt == null) {
        return null;
      }
      if (startedAt == null) {
        startedAt = FiguresOfRuns.startedAt(runStartedAt);
      }
      runs.add(figures);
    }
    return parser.currentToken() == JsonToken.END_ARRAY ? new FiguresOfRuns(startedAt, runs) : null;
  }

  private void part(JsonParser parser, SkimmedRun run) throws IOException {
    String key = parser.currentName();
    parser.nextToken();
    switch (key) {
      case "turn" -> values(parser, name -> run.turn(name, parser));
      case "environment" -> values(parser, name -> run.environment(name, parser));
      case "measurement" -> values(parser, name -> run.measurement(name, parser));
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

  /** In the middle of the document. */
  private RecordJson.Definition definition(JsonParser parser) throws IOException {
    return strict()
        .mapper()
        .readerFor(RecordJson.Definition.class)
        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .readValue(parser);
  }

  /** Whoever opened what is read closes it, and may look at its end before. */
  private JsonParser parser(InputStream in) throws IOException {
    return json.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
  }

  private synchronized RecordFile strict() {
    if (strict == null) {
      strict = new RecordFile();
    }
    return strict;
  }

  private <T> @Nullable T parse(Path file, InputStream in, Part<T> part) throws IOException {
    try (JsonParser parser = parser(in)) {
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
}
