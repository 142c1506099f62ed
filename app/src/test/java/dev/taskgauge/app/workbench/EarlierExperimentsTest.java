package dev.taskgauge.app.workbench;

import static dev.taskgauge.app.chart.ChartKind.LATENCY;
import static dev.taskgauge.app.chart.ChartKind.THROUGHPUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Experiments of before in the window: opened, compared, and the fleet beside them. */
final class EarlierExperimentsTest extends OpenWindow {
  @Test
  void anExperimentOfBeforeIsShownAgain() throws Exception {
    measure("1,2");
    measure("4");
    robot.clickOn("#tab-history");
    TableView<?> history = rows(2);

    // The newest one is first; the one before has two runs.
    robot.interact(() -> history.getSelectionModel().clearAndSelect(1));
    robot.interact(history::requestFocus);
    robot.push(KeyCode.ENTER);
    window.await(window.model().statusProperty(), status -> status.startsWith("From "));
    window.screenshot("light-history");

    assertThat(window.model().results().runs()).hasSize(2);
    assertThat(window.model().rows()).hasSize(2);
  }

  /** Of records of before histograms were kept it had axes, a legend and no line. */
  @Test
  void latencySaysWhereItIsWithoutHistograms() throws Exception {
    Path written =
        SampleExperiments.write(
            new RunStore(folder.resolve("reports")), SampleExperiments.local("before"));
    Path record = written.resolve("record.json");
    String text = Files.readString(record);
    Files.writeString(
        record, text.replaceAll("\"histogram\" : \"[^\"]+\"", "\"histogram\" : \"\""));
    robot.clickOn("#tab-history");
    TableView<?> history = rows(1);
    robot.interact(() -> history.getSelectionModel().select(0));
    robot.interact(history::requestFocus);
    robot.push(KeyCode.ENTER);
    window.await(
        window.model().results().shownProperty(), shown -> !shown.charts(THROUGHPUT).isEmpty());
    robot.clickOn("#tab-latency");

    ChartViewer chart = robot.lookup("#chart-latency").query();
    assertThat(chart.getChart().getPlot().getNoDataMessage()).contains("kept no histograms");
    window.screenshot("light-latency-without-histograms");
    robot.clickOn("#theme");
    window.screenshot("dark-latency-without-histograms");

    // Each run has its own percentiles all the same.
    robot.clickOn("#tab-runs");
    TableView<?> runs = robot.lookup("#runs").query();
    robot.interact(() -> runs.getSelectionModel().select(0));
    window.await(
        window.model().results().shownProperty(), shown -> !shown.charts(LATENCY).isEmpty());
  }

  @Test
  void twoOfThemAreCompared() throws Exception {
    measure("1,2");
    measure("1,2");
    robot.clickOn("#tab-history");
    TableView<?> history = rows(2);

    robot.interact(() -> history.getSelectionModel().selectAll());
    robot.clickOn("#history-compare");
    // The records are read first.
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> robot.lookup("#compare-chart").tryQuery().isPresent());
    TabPane charts = robot.lookup("#charts").query();
    assertThat(charts.getSelectionModel().getSelectedItem().getText()).isEqualTo("Compare");
    window.screenshot("light-compare");
    robot.clickOn("#theme");
    window.screenshot("dark-compare");
  }

  @Test
  void theFleetOfLocalSaysThatThereIsNone() throws Exception {
    robot.clickOn("#tab-fleet");

    assertThat(robot.lookup("#fleet").<Node>query().isVisible()).isTrue();
    window.screenshot("light-fleet-tab");
  }

  private void measure(String workers) throws Exception {
    window.type(robot, "#count", "5");
    window.type(robot, "#workers", workers);
    robot.clickOn("#run");
    window.awaitIdle();
  }

  private TableView<?> rows(int count) throws Exception {
    TableView<?> history = robot.lookup(".history .table-view").query();
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> history.getItems().size() == count);
    return history;
  }
}
