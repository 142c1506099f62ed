package dev.taskgauge.app.history;

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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model over real folders; work of the background is done when the test says so. */
final class HistoryModelTest {
  @TempDir Path folder;

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<OpenedExperiment> opened = new ArrayList<>();
  private final List<List<OpenedExperiment>> compared = new ArrayList<>();
  private final List<Path> shown = new ArrayList<>();
  private String noFileManager = "";

  @Test
  void listsNewestFirstWithWhatCameOut() throws IOException {
    write("older", 0.9, SampleExperiments.START);
    SampleExperiments.write(
        store(),
        SampleExperiments.record(
            "newer",
            SampleExperiments.SQS,
            0.5,
            SampleExperiments.START.plusSeconds(60),
            5,
            ExperimentEnd.STOPPED));
    HistoryModel model = read();

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
            receiver(),
            shown::add,
            background::add,
            Runnable::run);
    assertThat(model.loadingProperty().get()).isTrue();
    model.refresh();
    drain();

    assertThat(model.loadingProperty().get()).isFalse();
    assertThat(model.rows()).isEmpty();
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void aFolderThatCanNotBeReadSaysWhy() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    HistoryModel model =
        new HistoryModel(
            new RunStore(file), receiver(), shown::add, background::add, Runnable::run);
    model.refresh();
    drain();

    assertThat(model.problemProperty().get())
        .isEqualTo("Could not read " + file + ": a file is there, expected a folder");
  }

  @Test
  void whatIsDamagedSaysWhyAndIsSkipped() throws IOException {
    Path good = write("good", 0.9, SampleExperiments.START);
    Path cut = write("cut", 0.9, SampleExperiments.START);
    String text = Files.readString(cut.resolve("record.json"));
    Files.writeString(cut.resolve("record.json"), text.substring(0, text.length() / 2));
    Path lost = write("lost", 0.9, SampleExperiments.START);
    Files.delete(lost.resolve("record.json"));
    Path garbled = write("garbled", 0.9, SampleExperiments.START);
    Files.writeString(garbled.resolve("record.json"), "{ oops }");
    Files.createDirectories(folder.resolve("my own pictures"));
    Files.writeString(folder.resolve("notes.txt"), "");
    HistoryModel model = read();

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
    assertThat(compared).isEmpty();
    assertThat(note(model)).startsWith("Choose two experiments or more");
    model.open(row(model, lost));
    assertThat(note(model)).contains("can not be opened: its record.json is missing");
    model.rename(row(model, cut), "other");
    assertThat(note(model)).contains("can not be renamed");
  }

  @Test
  void damageThatIsFoundWhenOpenedIsShownFromThenOn() throws IOException {
    Path directory = write("middle", 0.9, SampleExperiments.START);
    Path record = directory.resolve("record.json");
    Files.writeString(
        record, Files.readString(record).replaceFirst("\"elapsedNanos\" :", "\"elapsed\" :"));
    HistoryModel model = read();
    assertThat(model.rows().get(0).state()).isEqualTo(ExperimentState.FINISHED);

    model.open(model.rows().get(0));
    drain();

    assertThat(opened).isEmpty();
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
    write("Alpha", 0.9, SampleExperiments.START);
    write("Beta", 0.9, SampleExperiments.START);
    SampleExperiments.write(
        store(),
        SampleExperiments.record(
            "Gamma",
            SampleExperiments.SQS,
            0.5,
            SampleExperiments.START,
            3,
            ExperimentEnd.STOPPED));
    HistoryModel model = read();

    model.searchProperty().set(search);

    assertThat(model.found()).hasSize(found);
    assertThat(model.rows()).hasSize(3);
  }

  @Test
  void theFilterAndTheSearchBothMustAgree() throws IOException {
    write("Alpha", 0.9, SampleExperiments.START);
    write("Beta", 0.9, SampleExperiments.START.plusSeconds(86_400));
    SampleExperiments.write(
        store(),
        SampleExperiments.record(
            "Beta short",
            LocalSettings.DEFAULT,
            0.5,
            SampleExperiments.START.plusSeconds(90_000),
            3,
            ExperimentEnd.STOPPED));
    HistoryModel model = read();
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
    RunStore store = store();
    Path left = SampleExperiments.writeUnended(store, record);
    HistoryModel model = model(store);
    try (ExperimentDirectory running =
        ExperimentDirectory.create(store, record.experiment(), "", Instant.EPOCH)) {
      model.refresh();
      drain();
      assertThat(row(model, left).state()).isEqualTo(ExperimentState.INTERRUPTED);
      assertThat(row(model, running.path()).state()).isEqualTo(ExperimentState.RUNNING);

      model.rename(row(model, running.path()), "other");
      assertThat(note(model)).contains("is being measured at this moment: stop it first");
      model.delete(List.of(row(model, running.path())));
      drain();
      assertThat(note(model)).contains("is being measured at this moment: stop it first");
      assertThat(model.noteProperty().get().undoable()).isFalse();
      assertThat(running.path()).isDirectory();

      running.add(record.runs().get(0));
    }
    // Nothing but the lock has changed.
    model.refresh();
    drain();
    assertThat(model.rows())
        .extracting(ExperimentRow::state)
        .containsOnly(ExperimentState.INTERRUPTED);
  }

  @Test
  void opensTheWholeRecord() throws IOException {
    ExperimentRecord record = SampleExperiments.local("whole");
    Path directory = SampleExperiments.write(store(), record);
    HistoryModel model = read();

    model.open(model.rows().get(0));
    assertThat(model.activityProperty().get()).isEqualTo("Opening whole …");
    drain();

    assertThat(opened).containsExactly(new OpenedExperiment(directory, record));
    assertThat(model.activityProperty().get()).isEmpty();
    assertThat(model.noteProperty().get()).isNull();
  }

  @Test
  void ofTwoThatAreOpenedTheSecondIsMeant() throws IOException {
    write("first", 0.9, SampleExperiments.START);
    write("second", 0.9, SampleExperiments.START.plusSeconds(9));
    HistoryModel model = read();

    model.open(model.rows().get(1));
    model.open(model.rows().get(0));
    drain();

    assertThat(opened)
        .extracting(experiment -> experiment.record().experimentName())
        .containsExactly("second");
  }

  @Test
  void severalAreReadToBeCompared() throws IOException {
    write("a", 0.9, SampleExperiments.START);
    write("b", 0.8, SampleExperiments.START.plusSeconds(9));
    HistoryModel model = read();

    model.compare(model.rows());
    drain();

    assertThat(compared).hasSize(1);
    assertThat(compared.get(0))
        .extracting(experiment -> experiment.record().experimentName())
        .containsExactly("b", "a");
  }

  @Test
  void renamesRecordExperimentFileAndReport() throws IOException {
    Path directory = write("old name", 0.9, SampleExperiments.START);
    ReportFiles.write(directory);
    HistoryModel model = read();

    model.rename(model.rows().get(0), " new <name> ");
    drain();

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
  void whatIsDeletedCanBeBroughtBack() throws IOException {
    Path first = write("first", 0.9, SampleExperiments.START);
    Path second = write("second", 0.9, SampleExperiments.START.plusSeconds(9));
    Path kept = write("kept", 0.9, SampleExperiments.START.plusSeconds(99));
    HistoryModel model = read();

    model.delete(List.of(row(model, first), row(model, second)));
    drain();
    assertThat(model.rows()).extracting(ExperimentRow::directory).containsExactly(kept);
    assertThat(first).doesNotExist();
    assertThat(note(model)).isEqualTo("Deleted 2 experiments; kept in " + folder.resolve(".trash"));
    assertThat(model.noteProperty().get().undoable()).isTrue();

    // Somebody takes the place of one in the meantime.
    Files.createDirectory(first);
    model.undo();
    drain();
    assertThat(model.rows())
        .extracting(ExperimentRow::name)
        .containsExactly("kept", "second", "first");
    assertThat(model.rows().get(2).directory().getFileName())
        .hasToString(first.getFileName() + "-2");
    assertThat(second.resolve("record.json")).exists();

    model.undo();
    assertThat(background).isEmpty();
  }

  @Test
  void theTrashIsEmptiedAndThenNothingComesBack() throws IOException {
    write("gone", 0.9, SampleExperiments.START);
    HistoryModel model = read();
    List<String> asked = new ArrayList<>();
    model.lookIntoTrash(content -> asked.add(content.text()));
    drain();
    assertThat(asked).isEmpty();
    assertThat(note(model)).isEqualTo("The trash is empty");

    model.delete(model.rows());
    drain();
    model.lookIntoTrash(content -> asked.add(content.text()));
    drain();
    assertThat(asked).hasSize(1).allSatisfy(text -> assertThat(text).startsWith("1 experiment, "));
    model.emptyTrash();
    drain();

    assertThat(note(model)).startsWith("The trash is empty now: 1 experiment, ");
    assertThat(folder.resolve(".trash")).isEmptyDirectory();
    model.undo();
    assertThat(background).isEmpty();
  }

  @Test
  void theRunsOfOneAreExported() throws IOException {
    Path directory = write("one", 0.9, SampleExperiments.START);
    HistoryModel model = read();
    Path target = folder.resolve("out.csv");

    model.exportRuns(model.rows().get(0), target);
    drain();

    assertThat(note(model)).isEqualTo("Exported to " + target);
    assertThat(target).hasSameTextualContentAs(directory.resolve("summary.csv"));
    model.exportRuns(model.rows().get(0), folder.resolve("no").resolve("out.csv"));
    drain();
    assertThat(note(model)).startsWith("Could not write ").endsWith("; choose another place");
  }

  @Test
  void twoOfOneNameFindRoomInTheBin() throws IOException {
    for (int i = 0; i < 2; i++) {
      write("again", 0.9, SampleExperiments.START);
      HistoryModel model = read();
      model.delete(model.rows());
      drain();
      assertThat(note(model)).startsWith("Deleted again; kept in ");
      assertThat(model.rows()).isEmpty();
    }
    try (var binned = Files.list(folder.resolve(".trash"))) {
      assertThat(binned).hasSize(2);
    }
  }

  @Test
  void saysWhereTheFolderIsThatCanNotBeShown() throws IOException {
    Path directory = write("one", 0.9, SampleExperiments.START);
    HistoryModel model = read();

    model.openFolder(model.rows().get(0));
    drain();
    assertThat(shown).containsExactly(directory.toAbsolutePath());
    assertThat(note(model)).isEqualTo("Opened " + directory + " in the file manager");

    noFileManager = "xdg-open could not be started";
    model.openFolder(model.rows().get(0));
    drain();
    assertThat(note(model))
        .isEqualTo(
            "No file manager was opened (xdg-open could not be started): the folder is "
                + directory);
  }

  @Test
  void aRowThatIsTheSameStaysTheSame() throws IOException {
    write("a", 0.9, SampleExperiments.START);
    write("c", 0.9, SampleExperiments.START.plusSeconds(9));
    HistoryModel model = read();
    List<ExperimentRow> before = List.copyOf(model.rows());

    write("b", 0.9, SampleExperiments.START.plusSeconds(5));
    model.refresh();
    drain();

    assertThat(model.rows()).extracting(ExperimentRow::name).containsExactly("c", "b", "a");
    assertThat(model.rows().get(0)).isSameAs(before.get(0));
    assertThat(model.rows().get(2)).isSameAs(before.get(1));
  }

  private Path write(String name, double efficiency, Instant startedAt) throws IOException {
    return SampleExperiments.write(
        store(), SampleExperiments.record(name, LocalSettings.DEFAULT, efficiency, startedAt));
  }

  private RunStore store() {
    return new RunStore(folder);
  }

  private HistoryModel model(RunStore store) {
    return new HistoryModel(
        store,
        receiver(),
        path -> {
          if (!noFileManager.isEmpty()) {
            throw new IOException(noFileManager);
          }
          shown.add(path);
        },
        background::add,
        Runnable::run);
  }

  private HistoryModel read() {
    HistoryModel model = model(store());
    model.refresh();
    drain();
    return model;
  }

  private HistoryReceiver receiver() {
    return new HistoryReceiver() {
      @Override
      public void opened(OpenedExperiment experiment) {
        opened.add(experiment);
      }

      @Override
      public void chosenToCompare(List<OpenedExperiment> experiments) {
        compared.add(experiments);
      }
    };
  }

  private void drain() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private static ExperimentRow row(HistoryModel model, Path directory) {
    return model.rows().stream()
        .filter(row -> row.directory().equals(directory))
        .findFirst()
        .orElseThrow();
  }

  private static String note(HistoryModel model) {
    HistoryNote note = model.noteProperty().get();
    return note == null ? "" : note.text();
  }
}
