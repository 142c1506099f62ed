package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** An experiment of before is looked at while another one is in progress. */
final class EarlierDuringRunTest extends OpenWindow {
  private static final int RUNS_OF_OLD = 12;

  private final ScriptedEngine engine = new ScriptedEngine();

  @SuppressWarnings("NullAway.Init")
  private Path old;

  @Override
  WindowFixture open(Path reports) throws Exception {
    old =
        SampleExperiments.write(
            new RunStore(reports),
            SampleExperiments.record(
                "Old one",
                LocalSettings.DEFAULT,
                0.9,
                SampleExperiments.START,
                RUNS_OF_OLD,
                ExperimentEnd.COMPLETE));
    return super.open(reports);
  }

  @Override
  Engine engine() {
    return engine;
  }

  @BeforeEach
  void runAndOpenTheOldOne() throws Exception {
    window.type(robot, "#workers", "1,2");
    robot.clickOn("#run");
    window.await(window.model().waitingProperty(), waiting -> waiting);
    openTheOldOne();
  }

  @Test
  void itIsShownWhileTheRunGoesOnUntilTheUserGoesBack() throws Exception {
    assertThat(said())
        .startsWith("Showing Old one, measured 20")
        .endsWith("sleep 10 ms on LOCAL goes on: Live, Fleet and Stop are of that one.");
    window.await(window.model().results().shownProperty(), shown -> !shown.charts().isEmpty());
    assertThat(window.model().results().runs()).hasSize(RUNS_OF_OLD);
    assertThat(window.model().rows()).hasSize(RUNS_OF_OLD);
    assertThat(window.model().directoryProperty().get()).isEqualTo(old);
    assertThat(window.model().runningProperty().get()).isTrue();
    assertThat(robot.lookup("#stop").<Node>query().isDisabled()).isFalse();
    window.screenshot("light-earlier-during-run");

    robot.clickOn("#back-to-latest");

    assertThat(window.isShown(robot, "#earlier-bar")).isFalse();
    assertThat(window.model().results().runs()).isEmpty();
    assertThat(window.model().rows())
        .extracting(row -> row.state())
        .containsExactly(RunState.STARTING, RunState.WAITING);
    engine.arrive();
    window.awaitIdle();
    theRunIsShown();
  }

  @Test
  void theEndOfTheRunIsSaidAndTheViewIsNotSnatchedAway() throws Exception {
    robot.clickOn("#tab-live");
    engine.arrive();
    window.awaitIdle();

    assertThat(said())
        .startsWith("Showing Old one")
        .endsWith("sleep 10 ms on LOCAL has ended meanwhile.");
    assertThat(window.text(robot, "#back-to-latest")).isEqualTo("Show its results");
    assertThat(window.isShown(robot, "#chart-live")).isTrue();
    assertThat(window.model().results().runs()).hasSize(RUNS_OF_OLD);
    assertThat(window.model().directoryProperty().get()).isEqualTo(old);
    window.screenshot("light-earlier-after-run");
    robot.clickOn("#theme");
    window.screenshot("dark-earlier-after-run");

    robot.clickOn("#back-to-latest");

    assertThat(window.isShown(robot, "#earlier-bar")).isFalse();
    theRunIsShown();
  }

  /** The bar went on to say the old name. */
  @Test
  void theLatestThatIsRenamedInTheHistoryIsCalledThatOverTheEarlierOne() throws Exception {
    engine.arrive();
    window.awaitIdle();
    window.onFx(
        () -> {
          ShownExperiment shown = window.model().shown();
          shown.backToLatest();
          Path latest = Objects.requireNonNull(shown.directoryProperty().get());
          shown.showMeanwhile(RunStore.readRecord(old), old);
          shown.renamed(latest, "Renamed one");
          return true;
        });

    assertThat(said()).startsWith("Showing Old one").endsWith("Renamed one has ended meanwhile.");
  }

  @Test
  void stopStopsTheRunAndNotWhatIsShown() throws Exception {
    robot.push(KeyCode.ESCAPE);
    window.awaitIdle();

    assertThat(window.model().statusProperty().get()).isEqualTo("Stopped");
    assertThat(window.model().results().runs()).hasSize(RUNS_OF_OLD);
    robot.clickOn("#back-to-latest");
    assertThat(window.model().rows()).extracting(row -> row.state()).containsOnly(RunState.NOT_RUN);
  }

  @Test
  void theLatestOneThatIsOpenedFromTheHistoryIsNotShownBesideItself() throws Exception {
    engine.arrive();
    window.awaitIdle();

    // It is said to have started long ago, and so is below the other.
    open(1, 2);
    window.await(window.model().earlierProperty(), earlier -> earlier == null);

    assertThat(window.isShown(robot, "#earlier-bar")).isFalse();
    theRunIsShown();
  }

  @Test
  void theNextExperimentIsShownWhenItStarts() throws Exception {
    engine.arrive();
    window.awaitIdle();

    robot.clickOn("#run");
    window.awaitIdle();

    assertThat(window.isShown(robot, "#earlier-bar")).isFalse();
    theRunIsShown();
  }

  private String said() {
    return robot.lookup("#earlier-text").queryAs(Text.class).getText().strip();
  }

  private void theRunIsShown() throws Exception {
    assertThat(window.model().results().runs())
        .extracting(run -> run.settings().slots())
        .containsExactlyInAnyOrder(1, 2);
    assertThat(window.model().rows())
        .extracting(row -> row.state())
        .containsExactly(RunState.DONE, RunState.DONE);
    Path written = Objects.requireNonNull(window.model().directoryProperty().get());
    assertThat(written).isNotEqualTo(old);
    assertThat(RunStore.readRecord(written))
        .isEqualTo(Objects.requireNonNull(window.model().results().record()));
  }

  private void openTheOldOne() throws Exception {
    robot.clickOn("#tab-history");
    open(0, 1);
    window.await(window.model().earlierProperty(), earlier -> earlier != null);
    assertThat(window.isShown(robot, "#earlier-bar")).isTrue();
  }

  private void open(int row, int ofRows) throws Exception {
    TableView<?> history = robot.lookup(".history .table-view").query();
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> history.getItems().size() == ofRows);
    robot.interact(
        () -> {
          history.getSelectionModel().clearAndSelect(row);
          history.requestFocus();
        });
    robot.push(KeyCode.ENTER);
  }
}
