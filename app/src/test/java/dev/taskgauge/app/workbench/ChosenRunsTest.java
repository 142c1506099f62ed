package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.screens.FxEvents;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What becomes of runs that are chosen in the table: they are seen in the charts, and compared. */
final class ChosenRunsTest extends OpenWindow {
  private final ScriptedEngine engine = new ScriptedEngine();

  @Override
  Engine engine() {
    return engine;
  }

  @Test
  void chosenRunsAreSeenInLiveAndLostTimeAndCompared() throws Exception {
    window.type(robot, "#workers", "1,2,4");
    engine.arrive();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitAnswer();
    TableView<RunRow> runs = runs();

    choose(0, 2);
    assertThat(lostTime()).isEqualTo("Where slot time was lost in 2 chosen runs");
    robot.clickOn("#tab-live");
    window.screenshot("light-chosen-live");
    ChartViewer live = robot.lookup("#chart-live").queryAs(ChartViewer.class);
    assertThat(((CombinedDomainXYPlot) live.getChart().getPlot()).getLegendItems().getItemCount())
        .isEqualTo(2);
    robot.clickOn("#tab-lost-time");
    window.screenshot("light-chosen-lost-time");

    Hyperlink all = robot.lookup("#chosen-lost-time").queryAs(Hyperlink.class);
    assertThat(all.getText()).isEqualTo("2 chosen runs · show all");
    robot.interact(all::fire);
    awaitChosen(0);
    assertThat(runs.getSelectionModel().getSelectedItems()).isEmpty();
    assertThat(all.isVisible()).isFalse();

    choose(1, 2);
    robot.interact(runs::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.D);
    FxEvents.settle();
    TabPane charts = robot.lookup("#charts").queryAs(TabPane.class);
    assertThat(charts.getSelectionModel().getSelectedItem().getId()).isEqualTo("tab-compare");
    TableView<?> differences = robot.lookup("#compare-table").queryAs(TableView.class);
    WaitForAsyncUtils.waitFor(
        30, java.util.concurrent.TimeUnit.SECONDS, () -> !differences.getItems().isEmpty());
    assertThat(differences.getItems()).hasSize(1);
    window.screenshot("light-chosen-compared");
  }

  private void choose(int... rows) throws Exception {
    TableView<RunRow> runs = runs();
    robot.interact(
        () -> {
          runs.getSelectionModel().clearSelection();
          for (int row : rows) {
            runs.getSelectionModel().select(row);
          }
        });
    awaitChosen(rows.length);
  }

  private void awaitChosen(int count) throws Exception {
    window.await(window.model().results().shownProperty(), shown -> shown.chosen().size() == count);
  }

  private String lostTime() {
    return window
        .model()
        .results()
        .shownProperty()
        .get()
        .charts(ChartKind.LOST_TIME)
        .get(0)
        .title();
  }

  @SuppressWarnings("unchecked")
  private TableView<RunRow> runs() {
    return robot.lookup("#runs").queryAs(TableView.class);
  }
}
