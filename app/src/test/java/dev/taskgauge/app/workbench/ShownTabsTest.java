package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.app.screens.FxEvents;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.Test;

/** What is in tabs is in the scene only while it is seen, and is current as soon as it is. */
final class ShownTabsTest extends OpenWindow {
  /** What a frame of a run looks at; with all tabs in the scene it was 1,830. */
  private static final int MOST_NODES = 1_100;

  @Test
  void aRunIsFollowedWithFewNodesInTheScene() throws Exception {
    seeEveryTab();
    run("10000");
    window.awaitProgress();

    assertThat(window.isShown(robot, "#rate")).isTrue();
    assertThat(robot.lookup("#runs").tryQuery()).isPresent();
    assertThat(robot.lookup("#chart-throughput").tryQuery()).isEmpty();
    assertThat(robot.lookup("#history-table").tryQuery()).isEmpty();
    int nodes = window.onFx(() -> nodes(window.stage().getScene().getRoot()));
    assertThat(nodes).isLessThan(MOST_NODES);
  }

  @Test
  void aChartTakenOutOfTheSceneIsCurrentWhenItIsShown() throws Exception {
    robot.clickOn("#tab-throughput");
    ChartViewer viewer = robot.lookup("#chart-throughput").queryAs(ChartViewer.class);
    robot.clickOn("#tab-compare");
    JFreeChart before = viewer.getChart();
    window.onFx(() -> theme(true));
    assertThat(viewer.getChart()).as("not drawn while nobody sees it").isSameAs(before);

    robot.clickOn("#tab-throughput");
    assertThat(viewer.getChart().getBackgroundPaint())
        .isEqualTo(window.theme().chartStyleProperty().get().background());
  }

  @Test
  void theComparisonTakenOutOfTheSceneIsCurrentWhenItIsShown() throws Exception {
    robot.clickOn("#tab-compare");
    ChartViewer viewer = robot.lookup("#compare-chart").queryAs(ChartViewer.class);
    robot.clickOn("#tab-live");
    JFreeChart before = viewer.getChart();
    window.onFx(() -> theme(true));
    assertThat(viewer.getChart()).as("not drawn while nobody sees it").isSameAs(before);

    robot.clickOn("#tab-compare");
    assertThat(viewer.getChart().getBackgroundPaint())
        .isEqualTo(window.theme().chartStyleProperty().get().background());
  }

  @Test
  void theTableOfRunsTakenOutOfTheSceneIsCurrentWhenItIsShown() throws Exception {
    run("100000");
    window.awaitProgress();
    robot.clickOn("#tab-history");
    robot.push(KeyCode.ESCAPE);
    window.awaitIdle();

    robot.clickOn("#tab-runs");
    TableView<?> runs = robot.lookup("#runs").queryAs(TableView.class);
    assertThat(runs.getItems()).hasSize(1);
    assertThat(window.model().rows().get(0).state()).isEqualTo(RunState.STOPPED);
    assertThat(robot.from(runs).lookup("stopped").queryAll()).isNotEmpty();
  }

  /** An empty chart took the place of the one that was filled: nothing is made of such a run. */
  @Test
  void theLiveChartOfARunThatWasStoppedStays() throws Exception {
    run("100000");
    window.awaitProgress();
    robot.push(KeyCode.ESCAPE);
    window.awaitAnswer();

    TabPane charts = robot.lookup("#charts").queryAs(TabPane.class);
    assertThat(charts.getSelectionModel().getSelectedItem().getId()).isEqualTo("tab-live");
    assertThat(window.model().results().runs()).hasSize(1);
    assertThat(window.model().trace().isEmpty()).isFalse();
  }

  @Test
  void theFocusStaysAtTheTabsWhoseContentIsTakenOut() throws Exception {
    robot.clickOn("#tab-history");
    window.onFx(
        () -> {
          robot.lookup("#history-search").query().requestFocus();
          TabPane below = robot.lookup("#below").queryAs(TabPane.class);
          below.getSelectionModel().select(0);
          return true;
        });
    FxEvents.settle();

    assertThat(window.onFx(() -> window.stage().getScene().getFocusOwner().getId()))
        .isEqualTo("below");
  }

  @Test
  void theChartThatWasSeenLastIsCopiedFromAnotherTab() throws Exception {
    run("20");
    window.awaitIdle();
    robot.clickOn("#tab-efficiency");
    Image seen = copied();
    robot.clickOn("#tab-fleet");
    Image unseen = copied();

    assertThat(unseen.getWidth()).isEqualTo(seen.getWidth());
    assertThat(unseen.getHeight()).isEqualTo(seen.getHeight());
    assertThat(differences(seen, unseen)).isZero();
  }

  private Image copied() throws Exception {
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    FxEvents.settle();
    return window.onFx(() -> Clipboard.getSystemClipboard().getImage());
  }

  private static int differences(Image one, Image other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          count++;
        }
      }
    }
    return count;
  }

  private boolean theme(boolean dark) {
    if (window.theme().darkProperty().get() != dark) {
      window.theme().toggle();
    }
    return true;
  }

  private void seeEveryTab() {
    for (String pane : new String[] {"#charts", "#below"}) {
      TabPane tabs = robot.lookup(pane).queryAs(TabPane.class);
      for (int index = 0; index < tabs.getTabs().size(); index++) {
        int each = index;
        robot.interact(() -> tabs.getSelectionModel().select(each));
      }
    }
  }

  private void run(String tasks) {
    window.type(robot, "#length", "1 ms");
    window.type(robot, "#count", tasks);
    window.type(robot, "#workers", "1");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
  }

  private static int nodes(Node node) {
    return 1
        + (node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().mapToInt(ShownTabsTest::nodes).sum()
            : 0);
  }
}
