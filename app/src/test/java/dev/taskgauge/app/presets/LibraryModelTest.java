package dev.taskgauge.app.presets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.setup.Preset;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.app.setup.WorkloadOrigin;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.FileWorkload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryModelTest {
  private static final Path WORKLOADS = Path.of("..", "..", "workloads");

  @TempDir Path folder;
  private final List<String> outcomes = new ArrayList<>();
  private final SetupModel setup = new SetupModel(Runnable::run, Runnable::run);

  @Test
  void everyShippedExperimentCanBeRun() {
    LibraryModel library = library(folder);
    shipped()
        .forEach(
            experiment -> {
              library.open(experiment);
              assertThat(setup.experiment()).as(experiment.title()).contains(experiment.read());
              assertThat(library.nameProperty().get()).isEqualTo(experiment.read().name());
            });
  }

  /** Workload files were not. */
  @Test
  void everyExperimentAndWorkloadFileOfTheFolderIsInTheMenuOnce() throws Exception {
    List<String> offered = new ArrayList<>();
    shipped().map(ShippedExperiment::fileName).forEach(offered::add);
    library(WORKLOADS).files().forEach(file -> offered.add(String.valueOf(file.getFileName())));

    try (Stream<Path> files = Files.list(WORKLOADS)) {
      List<String> there =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> !name.equals("README.md") && !name.endsWith(".schema.json"))
              .toList();
      assertThat(offered).containsExactlyInAnyOrderElementsOf(there).contains("mixed.txt");
    }
  }

  @Test
  void aWorkloadFileOfTheMenuFillsTheFieldOfTheFile() throws Exception {
    LibraryModel library = library(WORKLOADS);
    Path mixed = WORKLOADS.resolve("mixed.txt");

    library.open(mixed);

    assertThat(setup.originProperty().get()).isEqualTo(WorkloadOrigin.FILE);
    assertThat(setup.fileProperty().get().path()).isEqualTo(mixed);
    assertThat(setup.experiment().orElseThrow().fileWorkloads())
        .containsExactly(new FileWorkload(mixed, null));
    assertThat(library.nameProperty().get()).isEqualTo("mixed.txt");
  }

  @Test
  void whatAFileIsSaysItsExtensionHoweverItIsWritten() throws Exception {
    Path experiment = folder.resolve("LOUD.JSON");
    Files.writeString(experiment, ExperimentFile.write(setup.experiment().orElseThrow()));
    Files.writeString(folder.resolve("TASKS.TXT"), "sleep 1ms\n");
    Files.writeString(folder.resolve("notes.md"), "No workload.\n");
    LibraryModel library = library(folder);

    library.open(experiment);

    assertThat(setup.openedProperty().get()).isNotNull();
    assertThat(library.files()).containsExactly(experiment, folder.resolve("TASKS.TXT"));
  }

  /** All but the first were ignored, without a word. */
  @Test
  void ofSeveralDroppedFilesOneIsOpenedAndTheOthersAreNamed() throws Exception {
    Path first = Files.writeString(folder.resolve("first.txt"), "sleep 1ms\n");
    Path second = Files.writeString(folder.resolve("second.txt"), "sleep 2ms\n");

    library(folder).drop(List.of(first, second));

    assertThat(setup.fileProperty().get().path()).isEqualTo(first);
    assertThat(outcomes)
        .containsExactly(
            "Took first.txt alone, as one file is measured at a time. Not taken: second.txt.");
  }

  @Test
  void aFolderThatIsNotThereHasNoFiles() {
    assertThat(library(folder.resolve("none")).files()).isEmpty();
  }

  @Test
  void whatIsSavedOpensAsTheSameExperiment() throws Exception {
    LibraryModel library = library(folder);
    setup.lengthProperty().set("2 ms; 3 ms");
    setup.nameProperty().set("Mine");
    Experiment saved = setup.experiment().orElseThrow();
    Path file = folder.resolve("mine.json");

    library.saveAs(name -> Optional.of(file));
    library.open(Preset.QUICK_LOOK);
    library.open(file);

    assertThat(setup.experiment()).contains(saved);
    assertThat(library.nameProperty().get()).isEqualTo("Mine");
    assertThat(outcomes).containsExactly("Saved as " + file, "Opened " + file);
  }

  @Test
  void aWorkloadFileIsFoundAgainWhereverTheExperimentIsSaved() throws Exception {
    Path workload = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms\n");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    setup.chooseFile(Path.of("").toAbsolutePath().relativize(workload));

    library(folder).saveAs(name -> Optional.of(elsewhere.resolve("e.json")));

    Experiment saved = ExperimentFile.read(elsewhere.resolve("e.json"), Map.of());
    FileWorkload read = (FileWorkload) saved.points().get(0).workload();
    assertThat(read.file()).isAbsolute().isEqualTo(workload.toAbsolutePath().normalize());
  }

  @Test
  void mistakesAreSaidAndAllStaysAsItIs() throws Exception {
    Experiment before = setup.experiment().orElseThrow();
    Path wrong = Files.writeString(folder.resolve("wrong.json"), "{ \"version\": 1, \"x\": 2 }");

    library(folder).open(wrong);
    library(folder).open(folder.resolve("none.json"));

    assertThat(outcomes.get(0)).contains("wrong.json").contains("x");
    assertThat(outcomes.get(1)).contains("none.json").contains("choose another file");
    assertThat(setup.experiment()).contains(before);
  }

  /** It was always experiment.json. */
  @Test
  void theNameOfTheExperimentIsProposedForItsFile() {
    setup.nameProperty().set("How short? 10 ms");
    List<String> proposed = new ArrayList<>();

    library(folder)
        .saveAs(
            name -> {
              proposed.add(name);
              return Optional.empty();
            });

    assertThat(proposed).containsExactly("how-short-10-ms.json");
    assertThat(outcomes).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void wrongFieldsAreNotSaved() {
    setup.workersProperty().set("");

    library(folder)
        .saveAs(
            name -> {
              throw new AssertionError("asked where, with nothing to save");
            });

    assertThat(outcomes).containsExactly("Not saved. Run waits for the workers.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsOpenedLastStaysHoweverLongAFileTakes() throws Exception {
    Deque<Runnable> reading = new ArrayDeque<>();
    LibraryModel library =
        new LibraryModel(setup, folder, reading::add, Runnable::run, new Heard());
    reading.clear();
    setup.nameProperty().set("Slow");
    Path file = folder.resolve("slow.json");
    Files.writeString(file, ExperimentFile.write(setup.experiment().orElseThrow()));

    library.open(file);
    library.open(Preset.QUICK_LOOK);
    reading.forEach(Runnable::run);

    assertThat(library.nameProperty().get()).isEqualTo(Preset.QUICK_LOOK.name());
  }

  private static Stream<ShippedExperiment> shipped() {
    return Stream.of(
            ShippedExperiment.QUICK_FIGURES,
            ShippedExperiment.FULL_FIGURES,
            ShippedExperiment.HOW_SHORT,
            ShippedExperiment.HOW_MANY)
        .flatMap(List::stream);
  }

  private LibraryModel library(Path in) {
    return new LibraryModel(setup, in, Runnable::run, Runnable::run, new Heard());
  }

  private final class Heard implements LibraryModel.Outcomes {
    @Override
    public void done(String what) {
      outcomes.add(what);
    }

    @Override
    public void failed(String what) {
      outcomes.add(what);
    }
  }
}
