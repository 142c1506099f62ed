package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.app.setup.SetupModel;
import dev.taskgauge.engine.report.ReportFiles;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the user can do while the report of an experiment that has ended is still being drawn. It is
 * drawn when the test says so.
 */
final class ReportAfterEndTest {
  @TempDir Path folder;

  private final Deque<TitledWork> reports = new ArrayDeque<>();
  private final SetupModel setup = new SetupModel(Runnable::run, Runnable::run);
  private boolean closed;
  private boolean stopAndClose;
  private RunStore store;
  private WorkbenchModel model;
  private WindowClosing closing;

  @BeforeEach
  void makeModel() {
    store = new RunStore(folder);
    setup.workersProperty().set("1");
    setup.repetitionsProperty().set("1");
    setup.warmUpProperty().set(false);
    Executor background =
        work -> {
          if (work instanceof TitledWork titled) {
            reports.add(titled);
          } else {
            work.run();
          }
        };
    model =
        new WorkbenchModel(
            setup, ReportAfterEndTest::engine, () -> store, background, Runnable::run);
    closing = new WindowClosing(model, () -> stopAndClose, () -> closed = true);
  }

  /** "Stopping …" stood there, and Run was disabled, until every chart was drawn. */
  @Test
  void theUserGoesOnWhenTheRecordIsWrittenAndTheReportFollowsInTheBackground() throws Exception {
    model.run();

    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.statusProperty().get()).startsWith("Done · results in ");
    Path written = written();
    ExperimentRecord record = RunStore.readRecord(written);
    assertThat(record.runs()).hasSize(1);
    assertThat(record.end()).isEqualTo(ExperimentEnd.COMPLETE);
    assertThat(written.resolve(ReportFiles.HTML_FILE)).doesNotExist();
    assertThat(reports)
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.title())
                  .isEqualTo(
                      "Writing the report of " + model.shown().latestNameProperty().getValue());
              assertThat(report.detail()).isEqualTo("To " + written);
            });

    reports.remove().run();
    assertThat(written.resolve(ReportFiles.HTML_FILE)).isNotEmptyFile();
    assertThat(model.writingReportProperty().get()).isFalse();
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void nobodyHasTheFolderUntilTheReportIsWritten() throws Exception {
    model.run();
    assertThat(store.isInUse(written())).isTrue();

    reports.remove().run();
    assertThat(store.isInUse(written())).isFalse();
  }

  /** Drawing would be measured too. */
  @Test
  void whatIsRunNextIsMeasuredOnlyWhenTheReportIsWritten() {
    model.run();
    setup.workersProperty().set("3");
    model.run();

    assertThat(model.runningProperty().get()).isTrue();
    assertThat(model.statusProperty().get())
        .isEqualTo("Starting when the report of the experiment before is written …");
    assertThat(model.results().runs()).isEmpty();
    assertThat(model.currentRowProperty().get()).as("a run of the experiment before").isNull();
    assertThat(model.isLatestOnThisMachine()).as("LOCAL, which no worker can help").isFalse();

    reports.remove().run();
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.results().runs()).extracting(run -> run.settings().slots()).containsExactly(3);
    assertThat(reports).hasSize(1);
  }

  @Test
  void whatWaitsForTheReportIsStoppedAtOnce() {
    model.run();
    model.run();

    model.stop();

    assertThat(model.runningProperty().get()).isFalse();
    assertThat(model.stoppingProperty().get()).isFalse();
    assertThat(model.statusProperty().get()).isEqualTo("Stopped");
    assertThat(model.rows()).extracting(RunRow::state).containsOnly(RunState.NOT_RUN);
    reports.remove().run();
    assertThat(model.runningProperty().get()).isFalse();
    model.run();
    assertThat(model.results().runs()).hasSize(1);
  }

  @Test
  void aReportThatCanNotBeWrittenIsSaidAndTheResultsStay() throws Exception {
    model.run();
    Path inTheWay = written().resolve(ReportFiles.HTML_FILE);
    Files.createDirectory(inTheWay);
    Files.writeString(inTheWay.resolve("file"), "");

    reports.remove().run();

    assertThat(model.problemProperty().get()).startsWith("Could not write the reports to ");
    assertThat(model.writingReportProperty().get()).isFalse();
    assertThat(store.isInUse(written())).isFalse();
    assertThat(RunStore.readRecord(written()).runs()).hasSize(1);
  }

  @Test
  void theWindowClosesWhenTheReportIsWritten() {
    model.run();

    assertThat(closing.requested()).isFalse();
    assertThat(closed).isFalse();
    assertThat(model.statusProperty().get()).startsWith("Closing when the report is written");

    reports.remove().run();
    assertThat(closed).isTrue();
  }

  @Test
  void whoClosesTwiceDoesNotWaitForTheReport() {
    model.run();
    closing.requested();

    assertThat(closing.requested()).isTrue();
  }

  @Test
  void whoRunsSomethingElseInsteadKeepsTheWindow() {
    model.run();
    closing.requested();
    model.run();
    reports.remove().run();
    reports.remove().run();

    assertThat(closed).isFalse();
    assertThat(closing.requested()).as("nothing goes on").isTrue();
  }

  @Test
  void theWindowAsksAboutARunThatWaitsForAReport() {
    model.run();
    model.run();
    assertThat(closing.requested()).isFalse();
    assertThat(model.runningProperty().get()).isTrue();

    stopAndClose = true;
    assertThat(closing.requested()).isFalse();
    assertThat(model.runningProperty().get()).isFalse();
    assertThat(closed).isFalse();
    reports.remove().run();
    assertThat(closed).isTrue();
  }

  private Path written() {
    return Objects.requireNonNull(model.directoryProperty().get());
  }

  /** Every run is done at once. */
  private static Engine engine() {
    ScriptedEngine engine = new ScriptedEngine();
    engine.arrive();
    return engine;
  }
}
