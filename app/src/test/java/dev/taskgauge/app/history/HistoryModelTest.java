package dev.taskgauge.app.history;

import static dev.taskgauge.app.history.HistoryFixture.note;
import static dev.taskgauge.app.history.HistoryFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.report.ReportFiles;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model over real folders; work of the background is done when the test says so. */
final class HistoryModelTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private HistoryFixture history;

  @BeforeEach
  void inAFolder() {
    history = new HistoryFixture(folder);
  }

  @Test
  void listsNewestFirstWithWhatCameOut() throws IOException {
    history.write("older", 0.9, SampleExperiments.START);
    SampleExperiments.write(
        history.store(),
        SampleExperiments.record(
            "newer",
            SampleExperiments.SQS,
            0.5,
            SampleExperiments.START.plusSeconds(60),
            5,
            ExperimentEnd.STOPPED));
    HistoryModel model = history.read();

    assertThat(model.rows()).extracting(ExperimentRow::name).containsExactly("newer", "older");
    ExperimentRow newer = model.rows().get(0);
    assertThat(newer.backEnds()).isEqualTo("SQS on this machine");
    assertThat(newer.tasks()).isEqualTo("sleep 10 ms");
    assertThat(newer.workers()).isEqualTo("1, 2, 4, 8");
    assertThat(RowText.runs(newer)).isEqualTo("5 of 12");
    assertThat(newer.state()).isEqualTo(ExperimentState.STOPPED);
    ExperimentRow older = model.rows().get(1);
    assertThat(older.state()).isEqualTo(ExperimentState.FINISHED);
    assertThat(RowText.runs(older)).isEqualTo("12 of 12");
    assertThat(older.bestEfficiencyFraction()).isBetween(0.9, 0.91);
    assertThat(older.bestTasksPerSecond()).isBetween(650.0, 720.0);
  }

  @Test
  void beforeAnythingWasMeasuredThereIsNoFolder() {
    HistoryModel model =
        new HistoryModel(
            new RunStore(folder.resolve("reports")),
            history.cache(),
            history.receiver(),
            history.shownFolders()::add,
            history.background()::add,
            Runnable::run);
    assertThat(model.loadingProperty().get()).isTrue();
    model.refresh();
    history.drain();

    assertThat(model.loadingProperty().get()).isFalse();
    assertThat(model.rows()).isEmpty();
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void aFolderThatCanNotBeReadSaysWhy() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    HistoryModel model =
        new HistoryModel(
            new RunStore(file),
            history.cache(),
            history.receiver(),
            history.shownFolders()::add,
            history.background()::add,
            Runnable::run);
    model.refresh();
    history.drain();

    assertThat(model.problemProperty().get())
        .isEqualTo("Could not read " + file + ": a file is there, expected a folder");
  }

  @Test
  void whatIsDamagedSaysWhyAndIsSkipped() throws IOException {
    Path good = history.write("good", 0.9, SampleExperiments.START);
    Path cut = history.write("cut", 0.9, SampleExperiments.START);
    String text = Files.readString(cut.resolve("record.json"));
    Files.writeString(cut.resolve("record.json"), text.substring(0, text.length() / 2));
    Path lost = history.write("lost", 0.9, SampleExperiments.START);
    Files.delete(lost.resolve("record.json"));
    Path garbled = history.write("garbled", 0.9, SampleExperiments.START);
    Files.writeString(garbled.resolve("record.json"), "{ oops }");
    Files.createDirectories(folder.resolve("my own pictures"));
    Files.writeString(folder.resolve("notes.txt"), "");
    HistoryModel model = history.read();

    assertThat(model.rows()).hasSize(4);
    assertThat(row(model, cut).damage())
        .isEqualTo("record.json: the end is missing: expected a closing }");
    assertThat(row(model, lost).damage()).isEqualTo("its record.json is missing");
    assertThat(row(model, garbled).damage()).startsWith("record.json:1: not valid JSON");
    assertThat(model.rows())
        .filteredOn(row -> !row.directory().equals(good))
        .extracting(ExperimentRow::state)
        .containsOnly(ExperimentState.DAMAGED);

    model.compare(model.rows());
    assertThat(history.compared()).isEmpty();
    assertThat(note(model))
        .startsWith("Choose two experiments or more")
        .contains("lost", " is not compared: its record.json is missing");
    model.open(row(model, lost));
    assertThat(note(model)).contains("can not be opened: its record.json is missing");
    model.rename(row(model, cut), "other");
    assertThat(note(model)).contains("can not be renamed");
  }

  /** Those that can not be read were left out without a word. */
  @Test
  void aComparisonSaysWhichOfTheChosenAreNotInIt() throws IOException {
    history.write("good", 0.9, SampleExperiments.START);
    history.write("better", 0.95, SampleExperiments.START);
    Path lost = history.write("lost", 0.9, SampleExperiments.START);
    Files.delete(lost.resolve("record.json"));
    HistoryModel model = history.read();

    model.compare(model.rows());
    history.drain();

    assertThat(history.compared())
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(2);
    assertThat(note(model))
        .isEqualTo(lost.getFileName() + " is not compared: its record.json is missing");
  }

  @Test
  void damageThatIsFoundWhenOpenedIsShownFromThenOn() throws IOException {
    Path directory = history.write("middle", 0.9, SampleExperiments.START);
    Path record = directory.resolve("record.json");
    Files.writeString(
        record, Files.readString(record).replaceFirst("\"elapsedNanos\" :", "\"elapsed\" :"));
    HistoryModel model = history.read();
    assertThat(model.rows().get(0).state()).isEqualTo(ExperimentState.FINISHED);

    model.open(model.rows().get(0));
    history.drain();

    assertThat(history.opened()).isEmpty();
    assertThat(note(model)).contains("middle is damaged: record.json:");
    assertThat(model.rows().get(0).state()).isEqualTo(ExperimentState.DAMAGED);
    assertThat(model.rows().get(0).damage()).contains("at runs[0].measurement.elapsedNanos");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3",
    "LOCAL, 2",
    "local alpha, 1",
    "ALPHA   local, 1",
    "sqs sleep, 1",
    "stopped, 1",
    "2026-03, 3",
    "march gamma, 1",
    "10ms finished, 2",
    "10 ms finished, 2",
    "alpha gamma, 0",
  })
  void isFoundByAllWords(String search, int found) throws IOException {
    history.write("Alpha", 0.9, SampleExperiments.START);
    history.write("Beta", 0.9, SampleExperiments.START);
    SampleExperiments.write(
        history.store(),
        SampleExperiments.record(
            "Gamma",
            SampleExperiments.SQS,
            0.5,
            SampleExperiments.START,
            3,
            ExperimentEnd.STOPPED));
    HistoryModel model = history.read();

    model.searchProperty().set(search);

    assertThat(model.found()).hasSize(found);
    assertThat(model.rows()).hasSize(3);
  }

  @Test
  void theFilterAndTheSearchBothMustAgree() throws IOException {
    history.write("Alpha", 0.9, SampleExperiments.START);
    history.write("Beta", 0.9, SampleExperiments.START.plusSeconds(86_400));
    SampleExperiments.write(
        history.store(),
        SampleExperiments.record(
            "Beta short",
            LocalSettings.DEFAULT,
            0.5,
            SampleExperiments.START.plusSeconds(90_000),
            3,
            ExperimentEnd.STOPPED));
    HistoryModel model = history.read();
    assertThat(model.rows().get(0).lengths())
        .isEqualTo(new ExperimentRow.Lengths(10_000_000, 10_000_000));

    model.searchProperty().set("beta");
    model.filter().fewestRunsProperty().set("12");
    assertThat(model.found()).extracting(ExperimentRow::name).containsExactly("Beta");
    model.searchProperty().set("");
    assertThat(model.found()).extracting(ExperimentRow::name).containsExactly("Beta", "Alpha");
    model.filter().shortestTaskProperty().set("11ms");
    assertThat(model.found()).isEmpty();
    model.filter().clear();
    model.filter().spanProperty().set(HistorySpan.WEEK);
    assertThat(model.found()).as("long ago").isEmpty();
    model.filter().clear();
    assertThat(model.found()).hasSize(3);
  }

  @Test
  void tellsWhatRunsFromWhatWasInterrupted() throws IOException {
    ExperimentRecord record =
        SampleExperiments.record(
            "half", LocalSettings.DEFAULT, 0.9, SampleExperiments.START, 5, null);
    RunStore store = history.store();
    Path left = SampleExperiments.writeUnended(store, record);
    HistoryModel model = history.model(store);
    try (ExperimentDirectory running =
        ExperimentDirectory.create(store, record.experiment(), "", Instant.EPOCH)) {
      model.refresh();
      history.drain();
      assertThat(row(model, left).state()).isEqualTo(ExperimentState.INTERRUPTED);
      assertThat(row(model, running.path()).state()).isEqualTo(ExperimentState.RUNNING);

      model.rename(row(model, running.path()), "other");
      assertThat(note(model)).contains("is being measured at this moment: stop it first");
      model.trash().delete(List.of(row(model, running.path())));
      history.drain();
      assertThat(note(model)).contains("is being measured at this moment: stop it first");
      assertThat(model.noteProperty().get().undoable()).isFalse();
      assertThat(running.path()).isDirectory();

      running.add(record.runs().get(0));
    }
    // Nothing but the lock has changed.
    model.refresh();
    history.drain();
    assertThat(model.rows())
        .extracting(ExperimentRow::state)
        .containsOnly(ExperimentState.INTERRUPTED);
  }

  @Test
  void opensTheWholeRecord() throws IOException {
    ExperimentRecord record = SampleExperiments.local("whole");
    Path directory = SampleExperiments.write(history.store(), record);
    HistoryModel model = history.read();

    model.open(model.rows().get(0));
    assertThat(model.activityProperty().get()).isEqualTo("Opening whole …");
    history.drain();

    assertThat(history.opened()).containsExactly(new OpenedExperiment(directory, record));
    assertThat(model.activityProperty().get()).isEmpty();
    assertThat(model.noteProperty().get()).isNull();
  }

  @Test
  void ofTwoThatAreOpenedTheSecondIsMeant() throws IOException {
    history.write("first", 0.9, SampleExperiments.START);
    history.write("second", 0.9, SampleExperiments.START.plusSeconds(9));
    HistoryModel model = history.read();

    model.open(model.rows().get(1));
    model.open(model.rows().get(0));
    history.drain();

    assertThat(history.opened())
        .extracting(experiment -> experiment.record().experimentName())
        .containsExactly("second");
  }

  @Test
  void severalAreReadToBeCompared() throws IOException {
    history.write("a", 0.9, SampleExperiments.START);
    history.write("b", 0.8, SampleExperiments.START.plusSeconds(9));
    HistoryModel model = history.read();

    model.compare(model.rows());
    history.drain();

    assertThat(history.compared()).hasSize(1);
    assertThat(history.compared().get(0))
        .extracting(experiment -> experiment.record().experimentName())
        .containsExactly("b", "a");
  }

  @Test
  void renamesRecordExperimentFileAndReport() throws IOException {
    Path directory = history.write("old name", 0.9, SampleExperiments.START);
    ReportFiles.write(directory);
    HistoryModel model = history.read();

    model.rename(model.rows().get(0), " new <name> ");
    history.drain();

    assertThat(model.rows()).extracting(ExperimentRow::name).containsExactly("new <name>");
    assertThat(RunStore.readRecord(directory).experimentName()).isEqualTo("new <name>");
    assertThat(directory.resolve("experiment.json")).content().contains("\"name\": \"new <name>\"");
    assertThat(directory.resolve("report.html"))
        .content()
        .contains("new &lt;name&gt;")
        .doesNotContain("old name");
    assertThat(note(model)).isEqualTo("Renamed old name to new <name>");

    model.rename(model.rows().get(0), "  ");
    assertThat(note(model)).isEqualTo("The name is empty: expected some text");
  }

  @Test
  void theRunsOfOneAreExported() throws IOException {
    Path directory = history.write("one", 0.9, SampleExperiments.START);
    HistoryModel model = history.read();
    Path target = folder.resolve("out.csv");

    model.exportRuns(model.rows().get(0), target);
    history.drain();

    assertThat(note(model)).isEqualTo("Exported to " + target);
    assertThat(target).hasSameTextualContentAs(directory.resolve("summary.csv"));
    model.exportRuns(model.rows().get(0), folder.resolve("no").resolve("out.csv"));
    history.drain();
    assertThat(note(model)).startsWith("Could not write ").endsWith("; choose another place");
  }

  @Test
  void saysWhereTheFolderIsThatCanNotBeShown() throws IOException {
    Path directory = history.write("one", 0.9, SampleExperiments.START);
    HistoryModel model = history.read();

    model.openFolder(model.rows().get(0));
    history.drain();
    assertThat(history.shownFolders()).containsExactly(directory.toAbsolutePath());
    assertThat(note(model)).isEqualTo("Opened " + directory + " in the file manager");

    history.failToShowFolders("xdg-open could not be started");
    model.openFolder(model.rows().get(0));
    history.drain();
    assertThat(note(model))
        .isEqualTo(
            "No file manager was opened (xdg-open could not be started): the folder is "
                + directory);
  }

  @Test
  void aRowThatIsTheSameStaysTheSame() throws IOException {
    history.write("a", 0.9, SampleExperiments.START);
    history.write("c", 0.9, SampleExperiments.START.plusSeconds(9));
    HistoryModel model = history.read();
    List<ExperimentRow> before = List.copyOf(model.rows());

    history.write("b", 0.9, SampleExperiments.START.plusSeconds(5));
    model.refresh();
    history.drain();

    assertThat(model.rows()).extracting(ExperimentRow::name).containsExactly("c", "b", "a");
    assertThat(model.rows().get(0)).isSameAs(before.get(0));
    assertThat(model.rows().get(2)).isSameAs(before.get(1));
  }
}
