package dev.taskgauge.engine.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.experiment.Experiment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentRenamerTest {
  private static final String NAME = "Größe \"10 ms\" \\ 測定";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"record.json", "record-v1.json", "record-v2-sqs.json"})
  void nothingButTheNameChangesInTheRecord(String golden) throws IOException {
    byte[] before;
    try (InputStream in = ExperimentRenamerTest.class.getResourceAsStream(golden)) {
      before = in.readAllBytes();
    }
    Files.write(record(), before);
    String old = RunStore.readRecord(folder).experimentName();

    store().rename(folder, "  " + NAME + " ");
    assertThat(RunStore.readRecord(folder).experimentName()).isEqualTo(NAME);

    store().rename(folder, old);
    assertThat(record()).hasBinaryContent(before);
  }

  @Test
  void anExperimentFileStaysAsItWasTyped() throws IOException {
    Path definition = folder.resolve(ExperimentDirectory.DEFINITION_FILE);
    create(
        "\ufeff{ \"workload\": {\"name\": \"no\"},\r\n\t\"name\" :\"kept\" ,  \"é\": \"name\" }\r\n");

    store().rename(folder, NAME);

    assertThat(definition)
        .hasContent(
            "\ufeff{ \"workload\": {\"name\": \"no\"},\r\n\t\"name\" :"
                + "\"Größe \\\"10 ms\\\" \\\\ 測定\" ,  \"é\": \"name\" }\r\n");
    assertThat(RunStore.readRecord(folder).experimentName()).isEqualTo(NAME);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(definition, record());
    }
  }

  @Test
  void neitherFileChangesWhereOneCanNotBeRead() throws IOException {
    create("{ \"name\": \"kept\" }");
    Files.writeString(record(), "{ \"schemaVersion\" : 3, oops");

    assertThatThrownBy(() -> store().rename(folder, "other"))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining("not valid JSON");
    assertThat(folder.resolve(ExperimentDirectory.DEFINITION_FILE))
        .hasContent("{ \"name\": \"kept\" }");
  }

  @Test
  void anExperimentThatIsBeingWrittenKeepsItsName() throws IOException {
    RunStore store = store();
    try (ExperimentDirectory running =
        ExperimentDirectory.create(store, experiment(), "", Instant.EPOCH)) {
      assertThat(store.isInUse(running.path())).isTrue();
      assertThat(new RunStore(folder).isInUse(running.path())).isTrue();
      assertThatThrownBy(() -> store.rename(running.path(), "other"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is in use");
      running.end(ExperimentEnd.COMPLETE);
      assertThat(RunStore.readRecord(running.path()).experimentName()).isEqualTo("kept");
    }
  }

  @Test
  void aDirectoryIsFreeAfterItsWriter() throws IOException {
    RunStore store = store();
    Path path;
    try (ExperimentDirectory ended =
        ExperimentDirectory.create(store, experiment(), "", Instant.EPOCH)) {
      path = ended.path();
    }
    assertThat(store.isInUse(path)).isFalse();
    // What a program leaves behind that was killed.
    Files.createFile(path.resolve(".lock"));
    assertThat(store.isInUse(path)).isFalse();
    store.rename(path, "other");
    assertThat(RunStore.readRecord(path).experimentName()).isEqualTo("other");
    assertThat(path.resolve(".lock")).doesNotExist();
  }

  @Test
  void aNameHasSomeText() {
    assertThatThrownBy(() -> store().rename(folder, " \t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("experiment name is empty");
  }

  private void create(String definition) throws IOException {
    ExperimentDirectory.create(folder, experiment(), definition).close();
  }

  private static Experiment experiment() {
    return ExperimentRecord.rebuilt("kept", List.of(SampleRuns.done())).experiment();
  }

  private RunStore store() {
    return new RunStore(folder);
  }

  private Path record() {
    return folder.resolve(RunStore.RECORD_FILE);
  }
}
