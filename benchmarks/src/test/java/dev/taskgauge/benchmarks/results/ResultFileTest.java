package dev.taskgauge.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
  private static final Results RESULTS =
      Samples.results(
          new LineResult(
              "1 thread",
              List.of(
                  new SideResult(
                      "a",
                      "what a does",
                      List.of(new Sample(1, 2, Map.of("rate", 1000.5, "bytes", 0.25))),
                      List.of("round 2: no luck")))));

  @TempDir private Path folder;

  @Test
  void isWrittenAsTheGoldenFileAndReadBack() throws IOException {
    Path file = folder.resolve("new").resolve("results.json");

    ResultFile.write(file, RESULTS);

    try (InputStream golden = getClass().getResourceAsStream("results.golden.json")) {
      assertThat(Files.readString(file))
          .isEqualTo(
              new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(ResultFile.read(file)).isEqualTo(RESULTS);
  }

  @Test
  void aFileThatHoldsSomethingElseIsNamed() throws IOException {
    Path file = folder.resolve("other.json");
    Files.writeString(file, "{\"version\": 2}");

    assertThatThrownBy(() -> ResultFile.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ": expected results as benchmarks.jar writes them: ");
  }
}
