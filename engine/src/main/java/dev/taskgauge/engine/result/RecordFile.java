package dev.taskgauge.engine.result;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taskgauge.engine.experiment.Experiment;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes and reads the text of {@code record.json}. Strict: what it does not know is an error. */
final class RecordFile {
  private static final String NO_RUNS = "[ ]\n}";

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
          .build();

  void write(ExperimentRecord record, Writer out) throws IOException {
    List<String> runs = new ArrayList<>();
    for (RunRecord run : record.runs()) {
      runs.add(run(run));
    }
    write(head(record.experiment(), record.end()), runs, out);
  }

  /** Everything but the runs: a whole document of its own, to be handed to {@link #write}. */
  String head(Experiment experiment, @Nullable ExperimentEnd end) throws IOException {
    return text(
        new RecordJson.Document(
            RecordJson.SCHEMA_VERSION,
            RecordToJson.definition(experiment),
            end == null ? null : RecordWords.word(end),
            List.of()));
  }

  /** A run, as it stands in the file. */
  String run(RunRecord run) throws IOException {
    return text(RecordToJson.run(run)).replace("\n", "\n  ");
  }

  /** The text of the file from its parts, so that a run is made into text but once. */
  void write(String head, List<String> runs, Writer out) throws IOException {
    if (!head.endsWith(NO_RUNS)) {
      throw new IllegalArgumentException("no head of a record");
    }
    out.write(head, 0, head.length() - NO_RUNS.length());
    out.write("[ ");
    for (int i = 0; i < runs.size(); i++) {
      out.write(i == 0 ? "" : ", ");
      out.write(runs.get(i));
    }
    out.write(runs.isEmpty() ? "]\n}\n" : " ]\n}\n");
    out.flush();
  }

  private String text(Object shape) throws IOException {
    // The same line ends everywhere, so that records of different machines can be compared.
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return mapper.writer(printer).writeValueAsString(shape);
  }

  ExperimentRecord read(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    try {
      return read(file, content);
    } catch (JsonProcessingException e) {
      throw damaged(file, e);
    }
  }

  private ExperimentRecord read(Path file, byte[] content) throws IOException {
    int version = version(content);
    switch (version) {
      case RecordJson.SCHEMA_VERSION -> {
        RecordJson.Document read = mapper.readValue(content, RecordJson.Document.class);
        List<RunRecord> runs = runs(file, read.runs());
        return checked(
            file,
            () ->
                new ExperimentRecord(
                    RecordFromJson.experiment(read.experiment()),
                    RecordFromJson.end(read.end()),
                    runs));
      }
      case RecordJsonV2.SCHEMA_VERSION -> {
        RecordJsonV2.Document read = mapper.readValue(content, RecordJsonV2.Document.class);
        List<RunRecord> runs =
            runs(file, read.runs().stream().map(RecordJsonV2.Run::toCurrent).toList());
        return checked(file, () -> ExperimentRecord.rebuilt(read.experiment(), runs));
      }
      case RecordJsonV1.SCHEMA_VERSION -> {
        RecordJsonV1.Document read = mapper.readValue(content, RecordJsonV1.Document.class);
        List<RunRecord> runs =
            runs(file, read.runs().stream().map(RecordJsonV1.Run::toCurrent).toList());
        return checked(file, () -> ExperimentRecord.rebuilt(read.experiment(), runs));
      }
      default -> throw unknownVersion(file, version);
    }
  }

  /** What to say of a record that is not as expected. */
  static RecordFormatException damaged(Path file, JsonProcessingException e) {
    return new RecordFormatException(file + line(e.getLocation()) + ": " + what(e), e);
  }

  static RecordFormatException unknownVersion(Path file, int version) {
    return new RecordFormatException(
        file
            + ": schemaVersion "
            + version
            + ": expected "
            + RecordJsonV1.SCHEMA_VERSION
            + " to "
            + RecordJson.SCHEMA_VERSION
            + ", the versions that this TaskGauge reads");
  }

  /** What reads the shapes of a record. */
  ObjectMapper mapper() {
    return mapper;
  }

  private static ExperimentRecord checked(Path file, Supplier<ExperimentRecord> record)
      throws RecordFormatException {
    try {
      return record.get();
    } catch (IllegalArgumentException e) {
      throw new RecordFormatException(file + ": experiment: " + e.getMessage(), e);
    }
  }

  private int version(byte[] content) throws IOException {
    RecordJson.Header header =
        mapper
            .readerFor(RecordJson.Header.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readValue(content);
    return header.schemaVersion();
  }

  private static List<RunRecord> runs(Path file, List<RecordJson.Run> read)
      throws RecordFormatException {
    List<RunRecord> runs = new ArrayList<>();
    for (RecordJson.Run run : read) {
      try {
        runs.add(RecordFromJson.run(run));
      } catch (IllegalArgumentException e) {
        throw new RecordFormatException(
            file + ": run " + (runs.size() + 1) + ": " + e.getMessage(), e);
      }
    }
    return runs;
  }

  private static String line(JsonLocation location) {
    return location == null || location.getLineNr() < 1 ? "" : ":" + location.getLineNr();
  }

  /** Jackson's words speak of classes; these speak of keys. */
  private static String what(JsonProcessingException e) {
    if (e instanceof PropertyBindingException unknown) {
      return "unknown key '" + unknown.getPropertyName() + "' at " + path(unknown);
    }
    if (e instanceof InvalidTypeIdException unknown) {
      return "unknown or missing kind '" + unknown.getTypeId() + "' at " + path(unknown);
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return "missing or wrong value at " + path(mapping);
    }
    if (e instanceof JsonMappingException) {
      return "not a record: expected an object with schemaVersion, experiment and runs";
    }
    return "not valid JSON: " + firstLine(e.getOriginalMessage());
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
