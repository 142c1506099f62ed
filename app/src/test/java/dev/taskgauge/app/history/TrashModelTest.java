package dev.taskgauge.app.history;

import static dev.taskgauge.app.history.HistoryFixture.note;
import static dev.taskgauge.app.history.HistoryFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deleted, brought back and gone for good, over real folders. */
final class TrashModelTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private HistoryFixture history;

  @BeforeEach
  void inAFolder() {
    history = new HistoryFixture(folder);
  }

  @Test
  void whatIsDeletedCanBeBroughtBack() throws IOException {
    Path first = history.write("first", 0.9, SampleExperiments.START);
    Path second = history.write("second", 0.9, SampleExperiments.START.plusSeconds(9));
    Path kept = history.write("kept", 0.9, SampleExperiments.START.plusSeconds(99));
    HistoryModel model = history.read();

    model.trash().delete(List.of(row(model, first), row(model, second)));
    history.drain();
    assertThat(model.rows()).extracting(ExperimentRow::directory).containsExactly(kept);
    assertThat(first).doesNotExist();
    assertThat(note(model)).isEqualTo("Deleted 2 experiments; kept in " + folder.resolve(".trash"));
    assertThat(model.noteProperty().get().undoable()).isTrue();

    // Somebody takes the place of one in the meantime.
    Files.createDirectory(first);
    model.trash().undo();
    history.drain();
    assertThat(model.rows())
        .extracting(ExperimentRow::name)
        .containsExactly("kept", "second", "first");
    assertThat(model.rows().get(2).directory().getFileName())
        .hasToString(first.getFileName() + "-2");
    assertThat(second.resolve("record.json")).exists();

    model.trash().undo();
    assertThat(history.background()).isEmpty();
  }

  /** The second took the place of the first, which could only be found in the trash then. */
  @Test
  void severalDeletionsAreUndoneOneAfterTheOther() throws IOException {
    Path first = history.write("first", 0.9, SampleExperiments.START);
    Path second = history.write("second", 0.9, SampleExperiments.START.plusSeconds(9));
    HistoryModel model = history.read();
    for (Path each : List.of(first, second)) {
      model.trash().delete(List.of(row(model, each)));
      history.drain();
    }

    model.trash().undo();
    history.drain();
    assertThat(model.rows()).extracting(ExperimentRow::directory).containsExactly(second);
    assertThat(note(model))
        .isEqualTo("Brought back; Undo brings back what was deleted before, too");
    assertThat(model.noteProperty().get().undoable()).isTrue();

    model.trash().undo();
    history.drain();
    assertThat(model.rows()).extracting(ExperimentRow::directory).containsExactly(second, first);
    assertThat(note(model)).isEqualTo("Brought back");
    assertThat(model.noteProperty().get().undoable()).isFalse();
  }

  @Test
  void theTrashIsEmptiedAndThenNothingComesBack() throws IOException {
    history.write("gone", 0.9, SampleExperiments.START);
    HistoryModel model = history.read();
    List<String> asked = new ArrayList<>();
    model.trash().lookInto(content -> asked.add(content.text()));
    history.drain();
    assertThat(asked).isEmpty();
    assertThat(note(model)).isEqualTo("The trash is empty");

    model.trash().delete(model.rows());
    history.drain();
    model.trash().lookInto(content -> asked.add(content.text()));
    history.drain();
    assertThat(asked).hasSize(1).allSatisfy(text -> assertThat(text).startsWith("1 experiment, "));
    model.trash().empty();
    history.drain();

    assertThat(note(model)).startsWith("The trash is empty now: 1 experiment, ");
    assertThat(folder.resolve(".trash")).isEmptyDirectory();
    model.trash().undo();
    assertThat(history.background()).isEmpty();
  }

  @Test
  void twoOfOneNameFindRoomInTheBin() throws IOException {
    for (int i = 0; i < 2; i++) {
      history.write("again", 0.9, SampleExperiments.START);
      HistoryModel model = history.read();
      model.trash().delete(model.rows());
      history.drain();
      assertThat(note(model)).startsWith("Deleted the experiment again; kept in ");
      assertThat(model.rows()).isEmpty();
    }
    try (var binned = Files.list(folder.resolve(".trash"))) {
      assertThat(binned).hasSize(2);
    }
  }
}
