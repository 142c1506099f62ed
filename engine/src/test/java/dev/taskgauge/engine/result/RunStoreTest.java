package dev.taskgauge.engine.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunStoreTest {
  private static final Instant START = Instant.parse("2026-01-31T12:00:00.250Z");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Report figure 3 – LOCAL throughput, report-figure-3-local-throughput",
    "../../etc/passwd, etc-passwd",
    "Größe Éclair, gro-e-eclair",
    "日本, experiment",
    "con:*?, con"
  })
  void directoryIsNamedForExperimentAndTime(String name, String slug) throws IOException {
    Path directory = new RunStore(folder.resolve("new")).newDirectory(name, START);

    assertThat(directory).isDirectory();
    assertThat(folder.resolve("new").relativize(directory)).hasToString(slug + "-20260131T120000Z");
  }

  @Test
  void twoInTheSameSecondGetTwoDirectories() throws IOException {
    RunStore store = new RunStore(folder);
    Path first = store.newDirectory("a", START);
    Path second = store.newDirectory("a", START.plusMillis(1));

    assertThat(second).isNotEqualTo(first).hasFileName("a-20260131T120000Z-2");
  }

  @Test
  void longNamesAreCut() throws IOException {
    Path directory = new RunStore(folder).newDirectory("x".repeat(500), START);
    assertThat(directory.getFileName().toString()).hasSize(60 + "-20260131T120000Z".length());
  }
}
