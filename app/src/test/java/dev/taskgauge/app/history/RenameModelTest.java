package dev.taskgauge.app.history;

import static dev.taskgauge.app.history.HistoryFixture.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An experiment gets another name, and then its report that was made before does. */
final class RenameModelTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private HistoryFixture history;

  @SuppressWarnings("NullAway.Init")
  private HistoryModel model;

  @SuppressWarnings("NullAway.Init")
  private Path report;

  @BeforeEach
  void oneWithAReport() throws IOException {
    history = new HistoryFixture(folder);
    Path directory = history.write("old", 0.9, SampleExperiments.START);
    ReportFiles.write(directory);
    report = directory.resolve(ReportFiles.HTML_FILE);
    model = history.read();
  }

  /** Who shows it heard of the name when all pictures had been drawn, and of none that failed. */
  @Test
  void theNameIsToldBeforeTheReportIsWrittenAgain() {
    renameWithoutItsReport();
    assertThat(report).content().contains("old");
    assertThat(model.activityProperty().get()).isEqualTo("Writing the report of new …");

    history.drain();

    assertThat(report).content().contains("new").doesNotContain(">old<");
    assertThat(note(model)).isEqualTo("Renamed old to new");
    assertThat(model.activityProperty().get()).isEmpty();
    assertThat(history.renamed()).containsExactly("new");
  }

  @Test
  void aReportThatCanNotBeWrittenIsSaid() throws IOException {
    Files.delete(report);
    Files.createDirectories(report.resolve("in the way"));
    renameWithoutItsReport();

    history.drain();

    assertThat(note(model)).startsWith("Renamed old to new; its report still has the old name: ");
    assertThat(model.activityProperty().get()).isEmpty();
  }

  /** The offer to undo the deletion stays. */
  @Test
  void theReportOfOneThatWasDeletedMeanwhileIsNotMissed() {
    renameWithoutItsReport();
    model.trash().delete(List.copyOf(model.rows()));
    history.background().removeLast().run();

    history.drain();

    assertThat(note(model)).startsWith("Deleted the experiment new; kept in ");
    assertThat(report).doesNotExist();
  }

  /** Deleted at once, it was said to be deleted by the name that it had had. */
  @Test
  void itIsListedByItsNameBeforeItIsReadAgain() {
    renameWithoutItsReport();
    assertThat(model.rows()).extracting(ExperimentRow::name).containsExactly("new");
  }

  private void renameWithoutItsReport() {
    model.rename(model.rows().get(0), "new");
    history.background().remove().run();
    assertThat(history.renamed()).containsExactly("new");
    assertThat(note(model)).isEqualTo("Renamed old to new");
  }
}
