package dev.taskgauge.engine.result;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes and reads the text of {@code record.json}. Strict: what it does not know is an error. */
final class RecordFile {
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

  void write(String experimentName, List<RunRecord> runs, Writer out) throws IOException {
    // The same line ends everywhere, so that records of different machines can be compared.
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    mapper
        .writer(printer)
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .writeValue(out, RecordToJson.document(experimentName, runs));
    out.write('\n');
    out.flush();
  }

  ExperimentRecord read(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    try {
      RecordJson.Document document = document(file, content);
      return new ExperimentRecord(document.experiment(), runs(file, document.runs()));
    } catch (JsonProcessingException e) {
      throw new RecordFormatException(file + line(e.getLocation()) + ": " + what(e), e);
    }
  }

  private RecordJson.Document document(Path file, byte[] content) throws IOException {
    int version = version(content);
    return switch (version) {
      case RecordJson.SCHEMA_VERSION -> mapper.readValue(content, RecordJson.Document.class);
      case RecordJsonV1.SCHEMA_VERSION ->
          mapper.readValue(content, RecordJsonV1.Document.class).toCurrent();
      default ->
          throw new RecordFormatException(
              file
                  + ": schemaVersion "
                  + version
                  + ": expected "
                  + RecordJsonV1.SCHEMA_VERSION
                  + " or "
                  + RecordJson.SCHEMA_VERSION
                  + ", the versions that this TaskGauge reads");
    };
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
