package dev.taskgauge.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.experiment.Experiment;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentDirectoryTest {
  private static final RunRecord RUN = SampleRuns.done();
  private static final Experiment EXPERIMENT =
      ExperimentRecord.rebuilt("kept", List.of(RUN)).experiment();

  @TempDir Path folder;

  @Test
  void theRecordIsWholeAfterEveryRun() throws IOException {
    Path path = folder.resolve("out");
    try (ExperimentDirectory directory =
        ExperimentDirectory.create(path, EXPERIMENT, "{\"name\": \"kept\"}\n")) {
      assertThat(RunStore.readRecord(path))
          .isEqualTo(new ExperimentRecord(EXPERIMENT, null, List.of()));
      directory.add(RUN);
      assertThat(RunStore.readRecord(path))
          .isEqualTo(new ExperimentRecord(EXPERIMENT, null, List.of(RUN)));
      directory.add(RUN);
      directory.end(ExperimentEnd.COMPLETE);
      assertThat(RunStore.readRecord(path)).isEqualTo(directory.record());
      assertThat(directory.record().runs()).hasSize(2);
    }
    assertThat(path.resolve(ExperimentDirectory.DEFINITION_FILE))
        .hasContent("{\"name\": \"kept\"}\n");
    assertThat(names(path)).containsExactlyInAnyOrder("experiment.json", "record.json");
  }

  /** In its directory and with --json the same experiment must read the same. */
  @Test
  void theTextIsThatOfARecordWrittenAtOnce() throws IOException {
    Path path = folder.resolve("out");
    try (ExperimentDirectory directory = ExperimentDirectory.create(path, EXPERIMENT, "")) {
      directory.add(RUN);
      directory.add(SampleRuns.withFailures());
      RunStore.writeRecord(folder, directory.record());
    }
    assertThat(path.resolve(RunStore.RECORD_FILE))
        .hasSameTextualContentAs(folder.resolve(RunStore.RECORD_FILE));
  }

  @Test
  void goesOnWhereItWasLeft() throws IOException {
    Path path;
    try (ExperimentDirectory directory =
        ExperimentDirectory.create(new RunStore(folder), EXPERIMENT, "", Instant.EPOCH)) {
      path = directory.path();
      directory.add(RUN);
      directory.end(ExperimentEnd.STOPPED);
    }
    try (ExperimentDirectory directory = ExperimentDirectory.open(path)) {
      assertThat(directory.record().runs()).containsExactly(RUN);
      directory.add(RUN);
      assertThat(RunStore.readRecord(path).end()).isNull();
      directory.end(ExperimentEnd.COMPLETE);
    }
    assertThat(RunStore.readRecord(path))
        .isEqualTo(new ExperimentRecord(EXPERIMENT, ExperimentEnd.COMPLETE, List.of(RUN, RUN)));
  }

  @Test
  void anotherExperimentIsNotWrittenOver() throws IOException {
    ExperimentDirectory.create(folder, EXPERIMENT, "").close();

    assertThatThrownBy(() -> ExperimentDirectory.create(folder, EXPERIMENT, ""))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has the record of an experiment: expected another directory");
  }

  @Test
  void twoDoNotWriteAtTheSameTime() throws IOException {
    try (ExperimentDirectory first = ExperimentDirectory.create(folder, EXPERIMENT, "")) {
      assertThatThrownBy(() -> ExperimentDirectory.open(first.path()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is in use");
    }
    ExperimentDirectory.open(folder).close();
  }

  @Test
  void whatIsNoExperimentIsNotOpened() {
    assertThatThrownBy(() -> ExperimentDirectory.open(folder)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ExperimentDirectory.open(folder.resolve("nowhere")))
        .isInstanceOf(IOException.class);
  }

  /** Killed in the middle of its work, after some runs: SIGKILL, which no program can answer. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 17, 60})
  void killingTheProgramLeavesAWholeRecordOfAllRunsBefore(int runs) throws Exception {
    Path path = folder.resolve("killed");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RecordingProgram.class.getName(),
                path.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int recorded = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      while (recorded < runs) {
        recorded = Integer.parseInt(lines.readLine());
      }
      process.toHandle().destroyForcibly();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        recorded = line.matches("\\d+") ? Integer.parseInt(line) : recorded;
      }
    }
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

    ExperimentRecord record = RunStore.readRecord(path);
    assertThat(record.runs()).hasSizeGreaterThanOrEqualTo(recorded).containsOnly(RUN);
    assertThat(record.end()).isNull();
    // And it can be gone on with: nobody holds the lock.
    ExperimentDirectory.open(path).close();
  }

  private static List<String> names(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
