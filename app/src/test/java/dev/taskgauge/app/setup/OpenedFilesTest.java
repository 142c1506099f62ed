package dev.taskgauge.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workload files of experiments that are opened as a whole. */
final class OpenedFilesTest {
  @TempDir Path folder;

  /** What waits for the background; run by the test. */
  private final Deque<Runnable> reading = new ArrayDeque<>();

  private final SetupModel model = new SetupModel(reading::add, Runnable::run);

  /** It was "At least …", as if nothing were known. */
  @Test
  void theEstimateKnowsWhatIsInTheFiles() throws Exception {
    write("ten.txt", "sleep 1 x10");
    write("two.txt", "sleep 1 x2");

    Experiment opened = open("\"LOCAL\"");
    assertThat(result().estimate()).isEmpty();
    assertThat(result().problem(SetupField.FILE)).contains("Reading ten.txt …");
    assertThat(model.experiment()).isEmpty();
    read();

    assertThat(result().estimate()).isEqualTo("≈ 12 s for 2 runs");
    assertThat(result().whyNot()).isEmpty();
    assertThat(model.experiment()).contains(opened);
  }

  @Test
  void whatTheFilesCostOnAwsIsSaid() throws Exception {
    write("ten.txt", "sleep 1 x10");
    write("two.txt", "sleep 1 x2");

    open(
        "{ \"name\": \"SQS\", \"where\": \"aws\", \"queue\": \"demo\", \"region\": \"eu-west-1\" }");
    read();

    assertThat(result().cost()).contains("≈ $").contains("SQS requests");
  }

  /** It was found out after Run. */
  @Test
  void aFileThatIsNotThereIsSaidAtOnceAndRunWaitsForIt() throws Exception {
    write("two.txt", "sleep 1 x2");

    open("\"LOCAL\"");
    read();

    assertThat(result().problem(SetupField.FILE))
        .startsWith(folder.resolve("ten.txt") + ": there is no such file")
        .endsWith("; put it there and read it again, or edit in the fields");
    assertThat(result().whyNot()).isEqualTo("Run waits for the workload file.");
    assertThat(model.experiment()).isEmpty();

    write("ten.txt", "sleep 1 x10");
    model.readAgain();
    read();

    assertThat(result().whyNot()).isEmpty();
    assertThat(model.experiment()).isPresent();
  }

  @Test
  void mistakesAreSaidWithFileAndLine() throws Exception {
    write("ten.txt", "sleep 1\nslep 2");
    write("two.txt", "sleep 1 x2");

    open("\"LOCAL\"");
    read();

    assertThat(result().problem(SetupField.FILE)).startsWith(folder.resolve("ten.txt") + ":2: ");
    assertThat(model.experiment()).isEmpty();
  }

  @Test
  void filesOfWhatIsNoLongerOpenedAreNotWaitedFor() throws Exception {
    open("\"LOCAL\"");
    model.fill(Preset.QUICK_LOOK);
    read();

    assertThat(result().whyNot()).isEmpty();
    assertThat(model.preset()).contains(Preset.QUICK_LOOK);
  }

  private Experiment open(String backEnd) throws Exception {
    String json =
        """
        { "version": 1, "name": "Files", "workload": [{ "file": "ten.txt" }, { "file": "two.txt" }],
          "backend": %s, "workers": 1, "warmUp": false }
        """
            .formatted(backEnd);
    Experiment experiment =
        ExperimentFile.read(Files.writeString(folder.resolve("files.json"), json), Map.of());
    model.open(experiment);
    return experiment;
  }

  private void write(String name, String tasks) throws IOException {
    Files.writeString(folder.resolve(name), tasks + "\n");
  }

  private void read() {
    while (!reading.isEmpty()) {
      reading.removeFirst().run();
    }
  }

  private SetupResult result() {
    return model.resultProperty().get();
  }
}
