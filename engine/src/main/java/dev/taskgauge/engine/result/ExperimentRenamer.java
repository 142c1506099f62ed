package dev.taskgauge.engine.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts another name into the files of an experiment, byte by byte in the place of the old one: a
 * record is never made anew for its name, and an experiment file stays as it was typed.
 */
final class ExperimentRenamer {
  private static final JsonMapper JSON = new JsonMapper();

  /** The name in records of version 3, and of those before. */
  private static final Set<String> IN_RECORD = Set.of("/experiment/name", "/experiment");

  private static final Set<String> IN_DEFINITION = Set.of("/name");

  /** Where the text of a name stands, quotes included. */
  private record Span(long start, long end) {}

  private ExperimentRenamer() {}

  /** Whoever calls this has the directory for himself. */
  static void rename(Path directory, String name) throws IOException {
    Path record = directory.resolve(RunStore.RECORD_FILE);
    Path definition = directory.resolve(ExperimentDirectory.DEFINITION_FILE);
    Span inRecord = find(record, IN_RECORD);
    if (inRecord == null) {
      throw new RecordFormatException(record + ": no name of an experiment: expected one");
    }
    Span inDefinition = Files.exists(definition) ? find(definition, IN_DEFINITION) : null;
    if (inDefinition == null) {
      replace(record, inRecord, name);
      return;
    }
    byte[] before = Files.readAllBytes(definition);
    replace(definition, inDefinition, name);
    boolean done = false;
    try {
      replace(record, inRecord, name);
      done = true;
    } finally {
      if (!done) {
        FileReplacer.replaceBinary(definition, out -> out.write(before));
      }
    }
  }

  private static @Nullable Span find(Path file, Set<String> pointers) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        JsonParser parser = JSON.createParser(in)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING
            && pointers.contains(parser.getParsingContext().pathAsPointer().toString())) {
          long start = parser.currentTokenLocation().getByteOffset();
          parser.finishToken();
          return new Span(start, parser.currentLocation().getByteOffset());
        }
      }
      return null;
    } catch (JsonProcessingException e) {
      throw RecordFile.damaged(file, e);
    }
  }

  private static void replace(Path file, Span span, String name) throws IOException {
    byte[] text = JSON.writeValueAsString(name).getBytes(StandardCharsets.UTF_8);
    FileReplacer.replaceBinary(
        file,
        out -> {
          // Closed before the new file is moved here: some systems keep an open file in its place.
          try (InputStream in = Files.newInputStream(file)) {
            out.write(in.readNBytes((int) span.start()));
            in.skipNBytes(span.end() - span.start());
            out.write(text);
            in.transferTo(out);
          }
        });
  }
}
