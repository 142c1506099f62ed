package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.QuickRobot;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Columns of the history: sorted by, left out where there is no room, dragged. */
final class HistoryColumnsTest {
  @TempDir Path folder;

  private final FxRobot robot = new QuickRobot();

  @SuppressWarnings("NullAway.Init")
  private ShownHistory history;

  @BeforeEach
  void inAFolder() {
    history = new ShownHistory(folder.resolve("reports"));
  }

  @AfterEach
  void close() throws Exception {
    history.close();
  }

  @Test
  void sortsByAnyColumnAndKeepsTheChoice() throws Exception {
    history.fill();
    history.show(history.store());
    history.choose(ExperimentState.STOPPED);
    ExperimentRow chosen = history.chosen();

    sortBy("tasks-s");
    assertThat(history.table().getItems())
        .extracting(row -> row.bestTasksPerSecond() == null ? -1 : row.bestTasksPerSecond())
        .isSorted();
    sortBy("name");
    assertThat(history.table().getItems())
        .extracting(ExperimentRow::name)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(history.chosen()).isEqualTo(chosen);

    SampleExperiments.write(history.store(), SampleExperiments.local("A new one"));
    robot.push(KeyCode.F5);
    FxEvents.settle();
    assertThat(history.table().getItems().get(0).name()).isEqualTo("A new one");
    assertThat(history.chosen()).isEqualTo(chosen);
  }

  /** Back end and runs are left out at 1280 pixels: they could not be sorted by. */
  @Test
  void columnsThatAreLeftOutAreSortedByAndBroughtBack() throws Exception {
    history.fill();
    history.show(history.store());
    robot.interact(() -> history.table().getScene().getWindow().setWidth(905));
    assertThat(leftOut()).contains("runs", "back-end");

    robot.interact(() -> history.table().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
    FxEvents.settle();
    history.screenshots("history-columns");
    robot.interact(() -> columnsItem("history-sort-runs").fire());
    assertThat(history.table().getItems()).extracting(ExperimentRow::runsDone).isSorted();
    robot.interact(() -> columnsItem("history-sort-descending").fire());
    assertThat(history.table().getItems())
        .extracting(ExperimentRow::runsDone)
        .isSortedAccordingTo(Comparator.reverseOrder());

    robot.interact(() -> columnsItem("history-show-back-end").fire());
    assertThat(leftOut()).contains("runs").doesNotContain("back-end");
    robot.interact(() -> columnsItem("history-show-usual").fire());
    assertThat(leftOut()).contains("back-end");
    robot.interact(() -> columnsItem("history-sort-usual").fire());
    assertThat(history.table().getItems()).isEqualTo(history.model().found());
  }

  private MenuItem columnsItem(String id) {
    MenuButton menu = robot.lookup("#history-columns").query();
    return menu.getItems().stream()
        .flatMap(item -> item instanceof Menu inner ? inner.getItems().stream() : Stream.of(item))
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aColumnThatIsDraggedWiderHasOthersLeftOutAtOnce() throws Exception {
    history.fill();
    history.show(history.store());
    robot.interact(() -> history.table().getScene().getWindow().setWidth(1300));
    assertThat(leftOut()).isEmpty();

    drag("name", 300);
    assertThat(leftOut()).contains("runs").doesNotContain("name", "task");
    drag("name", -300);
    assertThat(leftOut()).isEmpty();
    // One that could be left out is not while it is dragged itself.
    drag("runs", 500);
    assertThat(leftOut()).contains("back-end").doesNotContain("runs");
  }

  @Test
  void theNameGivesWayBeforeOtherColumnsAreLeftOut() throws Exception {
    SampleExperiments.write(history.store(), SampleExperiments.local("Short"));
    history.show(history.store());
    robot.interact(() -> history.table().getScene().getWindow().setWidth(910));
    FxEvents.settle();

    assertThat(leftOut()).isEmpty();
    assertThat(column("name").getWidth()).isLessThan(190);
    robot.interact(() -> history.table().getScene().getWindow().setWidth(1100));
    FxEvents.settle();
    assertThat(column("name").getWidth()).isGreaterThanOrEqualTo(190);
  }

  /** As it was at 1280 × 800: the workers were left out, beside names with room to spare. */
  @Test
  void aLongNameIsCutBeforeTheWorkersAreLeftOut() throws Exception {
    SampleExperiments.write(
        history.store(), SampleExperiments.local("Example: LOCAL and SQS on one machine"));
    history.show(history.store());
    robot.interact(() -> history.table().getScene().getWindow().setWidth(905));
    FxEvents.settle();

    assertThat(leftOut()).containsExactlyInAnyOrder("runs", "back-end");
    robot.interact(() -> history.table().getScene().getWindow().setWidth(1300));
    assertThat(leftOut()).isEmpty();
  }

  /** Columns that go while the button is held do not end the drag. */
  @Test
  void theMouseGoesOnDraggingAfterOthersWereLeftOut() throws Exception {
    history.fill();
    history.show(history.store());
    robot.interact(() -> history.table().getScene().getWindow().setWidth(1300));
    FxEvents.settle();
    Node edge =
        robot
            .lookup(
                node ->
                    node instanceof Rectangle && node.getProperties().containsValue(column("name")))
            .query();
    double before = column("name").getWidth();

    fire(edge, MouseEvent.MOUSE_PRESSED, 0);
    for (int pixels = 20; pixels <= 300; pixels += 20) {
      fire(edge, MouseEvent.MOUSE_DRAGGED, pixels);
    }
    assertThat(leftOut()).contains("runs");
    double wide = column("name").getWidth();
    assertThat(wide).isGreaterThan(before + 150);
    for (int pixels = 280; pixels >= 100; pixels -= 20) {
      fire(edge, MouseEvent.MOUSE_DRAGGED, pixels);
    }
    fire(edge, MouseEvent.MOUSE_RELEASED, 100);
    // Not by all of it: it has its share of the room that becomes free.
    assertThat(column("name").getWidth()).isLessThan(wide - 50);
  }

  /** To the node itself: on a headless platform a robot does not take hold of it. */
  private void fire(Node node, EventType<MouseEvent> what, double x) {
    boolean held = what != MouseEvent.MOUSE_RELEASED;
    robot.interact(
        () ->
            Event.fireEvent(
                node,
                new MouseEvent(
                    what,
                    x,
                    0,
                    x,
                    0,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    held,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null)));
  }

  private void drag(String column, double pixels) {
    robot.interact(() -> assertThat(resize(column(column), pixels)).isTrue());
    FxEvents.settle();
  }

  private boolean resize(TableColumn<ExperimentRow, ?> column, double pixels) {
    return history.table().resizeColumn(column, pixels);
  }

  private List<String> leftOut() {
    FxEvents.settle();
    return history.table().getColumns().stream()
        .filter(column -> !column.isVisible())
        .map(column -> column.getId().replace("history-column-", ""))
        .toList();
  }

  private TableColumn<ExperimentRow, ?> column(String name) {
    return history.table().getColumns().stream()
        .filter(each -> ("history-column-" + name).equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }

  /** On a headless platform a click on a header sorts no table, this or any other. */
  private void sortBy(String column) {
    robot.interact(
        () ->
            history.table().getColumns().stream()
                .filter(each -> ("history-column-" + column).equals(each.getId()))
                .forEach(each -> history.table().getSortOrder().setAll(List.of(each))));
  }
}
