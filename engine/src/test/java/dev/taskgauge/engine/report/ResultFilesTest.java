package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.result.SampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilesTest {
  @TempDir Path folder;

  @Test
  void writesThreeFilesAndReplacesEarlierOnes() throws IOException {
    Path directory = folder.resolve("a/b");
    ResultFiles.write(directory, SampleRuns.record("first", SampleRuns.all()));
    ResultFiles.write(directory, SampleRuns.record("second", List.of(SampleRuns.done())));

    assertThat(RunStore.readRecord(directory).experimentName()).isEqualTo("second");
    assertThat(Files.readAllLines(directory.resolve("summary.csv"))).hasSize(2);
    assertThat(Files.readAllLines(directory.resolve("timeline.csv"))).hasSize(3);
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("record.json", "summary.csv", "timeline.csv");
    }
  }
}
