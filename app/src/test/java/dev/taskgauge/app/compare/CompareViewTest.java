package dev.taskgauge.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.ViewStage;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Drives the comparison as a user would; with pictures of each state, light and dark. */
final class CompareViewTest {
  private static final Instant START = SampleExperiments.START;
  private static final List<ExperimentRecord> THREE =
      List.of(
          SampleExperiments.record("LOCAL, before", LocalSettings.DEFAULT, 0.93, START),
          SampleExperiments.record("LOCAL, after", LocalSettings.DEFAULT, 0.97, START),
          SampleExperiments.record("SQS on this machine", SampleExperiments.SQS, 0.71, START));

  private final FxRobot robot = new QuickRobot();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holds;
  private final CompareModel model = new CompareModel(this::execute, Runnable::run);
  private ViewStage stage;

  @BeforeEach
  void open() throws Exception {
    stage = ViewStage.open((window, theme) -> new CompareView(model, theme));
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void saysWhatToDoWhereNothingWasChosen() throws Exception {
    assertThat(robot.lookup("#compare-empty").<Node>query().isVisible()).isTrue();
    assertThat(robot.lookup("#compare-table").<Node>query().getParent().isVisible()).isTrue();
    stage.screenshots("compare-empty");
  }

  @Test
  void showsChartAndDifferences() throws Exception {
    robot.interact(() -> model.show(THREE));
    stage.screenshots("compare-throughput");
    assertThat(table().getItems()).hasSize(10);
    assertThat(seriesCount()).isEqualTo(3);

    robot.clickOn("#compare-efficiency");
    stage.screenshots("compare-efficiency");
    assertThat(model.kindProperty().get()).isEqualTo(CompareKind.EFFICIENCY);
    robot.clickOn("#compare-efficiency");
    assertThat(robot.lookup("#compare-efficiency").queryAs(ToggleButton.class).isSelected())
        .isTrue();

    robot.interact(() -> base().getSelectionModel().select(2));
    assertThat(model.baseProperty().get()).isEqualTo("SQS on this machine");
    assertThat(table().getItems()).extracting(CompareRow::verdict).containsOnly("faster");
  }

  /** In the background, for as long as the test says. */
  private void execute(Runnable work) {
    if (holds) {
      held.add(work);
    } else {
      work.run();
    }
  }

  @Test
  void saysThatItIsBeingWorkedOut() throws Exception {
    holds = true;
    robot.interact(() -> model.show(THREE));
    assertThat(isVisible("#compare-loading")).isTrue();
    assertThat(isVisible("#compare-empty")).isFalse();
    stage.screenshots("compare-loading");
    robot.interact(() -> held.remove().run());
    assertThat(isVisible("#compare-loading")).isFalse();
    assertThat(table().getItems()).hasSize(10);

    robot.clickOn("#compare-efficiency");
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> isVisible("#compare-again"));
    assertThat(table().getItems()).as("what was shown before is still there").hasSize(10);
    stage.screenshots("compare-again");
    robot.interact(() -> held.remove().run());
    assertThat(isVisible("#compare-again")).isFalse();
  }

  private boolean isVisible(String id) {
    return robot.lookup(id).<Node>query().isVisible();
  }

  @Test
  void seriesAreHiddenAndShownAgain() {
    robot.interact(() -> model.show(THREE));
    CheckMenuItem item =
        (CheckMenuItem) robot.lookup("#series-compare").queryAs(MenuButton.class).getItems().get(1);
    assertThat(item.getText()).isEqualTo("LOCAL, after");

    robot.interact(item::fire);
    assertThat(isDrawn(1)).isFalse();
    assertThat(item.isSelected()).isFalse();
    CompareView view = robot.lookup(CompareView.class::isInstance).queryAs(CompareView.class);
    robot.interact(
        () -> assertThat(isDrawn(view.toWrite().chart().get(), 1)).as("exported").isFalse());
    robot.interact(item::fire);
    assertThat(isDrawn(1)).isTrue();
  }

  private boolean isDrawn(int series) {
    ChartViewer viewer = robot.lookup("#compare-chart").queryAs(ChartViewer.class);
    return isDrawn(viewer.getChart(), series);
  }

  private static boolean isDrawn(JFreeChart chart, int series) {
    return ((XYPlot) chart.getPlot()).getRenderer(0).isSeriesVisible(series);
  }

  @Test
  void copiesTheTable() {
    robot.interact(() -> model.show(THREE));
    robot.clickOn("#compare-copy");

    robot.interact(
        () ->
            assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo(model.tableText())
                .startsWith("Compared with LOCAL, before\nexperiment\tseries"));
    robot.interact(
        () -> {
          Clipboard.getSystemClipboard().clear();
          table().requestFocus();
        });
    robot.push(KeyCode.CONTROL, KeyCode.C);
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(model.tableText()));
  }

  @Test
  void saysWhatCanNotBeCompared() throws Exception {
    robot.interact(
        () ->
            model.show(
                List.of(
                    THREE.get(0),
                    SampleExperiments.record(
                        "LOCAL, stopped early",
                        LocalSettings.DEFAULT,
                        0.9,
                        START,
                        2,
                        ExperimentEnd.STOPPED))));
    stage.screenshots("compare-remarks");

    assertThat(robot.lookup("#compare-remarks").queryAs(Labeled.class).getText())
        .startsWith("LOCAL, stopped early: not compared: 10 ms, 4 workers");
  }

  @Test
  void anotherChoiceReplacesTheFirst() {
    robot.interact(() -> model.show(THREE));
    robot.interact(() -> model.show(THREE.subList(1, 3)));

    assertThat(base().getItems()).containsExactly("LOCAL, after", "SQS on this machine");
    assertThat(base().getValue()).isEqualTo("LOCAL, after");
    assertThat(seriesCount()).isEqualTo(2);
    robot.interact(() -> model.show(List.of()));
    assertThat(robot.lookup("#compare-empty").<Node>query().isVisible()).isTrue();
  }

  private int seriesCount() {
    ChartViewer viewer = robot.lookup("#compare-chart").queryAs(ChartViewer.class);
    return ((XYPlot) viewer.getChart().getPlot()).getDataset(0).getSeriesCount();
  }

  @SuppressWarnings("unchecked")
  private TableView<CompareRow> table() {
    return robot.lookup("#compare-table").queryAs(TableView.class);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<String> base() {
    return robot.lookup("#compare-base").queryAs(ComboBox.class);
  }
}
