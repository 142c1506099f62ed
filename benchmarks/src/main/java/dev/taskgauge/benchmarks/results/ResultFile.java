package dev.taskgauge.benchmarks.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taskgauge.engine.result.FileReplacer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Results as a JSON file. */
public final class ResultFile {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private ResultFile() {}

  /** Writes it whole or not at all; folders that are missing are made. */
  public static void write(Path file, Results results) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    String text = MAPPER.writeValueAsString(results);
    FileReplacer.replace(
        file,
        out -> {
          out.write(text);
          out.write('\n');
        });
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException naming the file where it holds no results
   */
  public static Results read(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      return MAPPER.readValue(text, Results.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + ": expected results as benchmarks.jar writes them: " + e.getOriginalMessage(), e);
    }
  }
}
