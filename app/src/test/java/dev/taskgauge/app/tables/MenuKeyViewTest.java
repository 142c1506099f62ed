package dev.taskgauge.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.ViewStage;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/**
 * The menu of the chosen row by keys, with a system that asks for it and with one that does not.
 */
final class MenuKeyViewTest {
  private final FxRobot robot = new QuickRobot();

  /** What menus were opened for, in order: a row, or the table. */
  private final List<String> opened = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private TableView<String> table;

  @SuppressWarnings("NullAway.Init")
  private ViewStage stage;

  @BeforeEach
  void open() throws Exception {
    stage =
        ViewStage.open(
            (window, theme) -> {
              table = new TableView<>(FXCollections.observableArrayList("first", "second"));
              TableColumn<String, String> column = new TableColumn<>("name");
              column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue()));
              table.getColumns().add(column);
              MenuKeyView.in(table);
              return table;
            });
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void theKeysOpenTheMenuOfTheChosenRow() {
    rowsHaveMenus();
    robot.interact(() -> table.getSelectionModel().select("second"));
    robot.interact(() -> press(KeyCode.F10, true));
    robot.interact(() -> shown().hide());
    robot.interact(() -> press(KeyCode.CONTEXT_MENU, false));

    assertThat(opened).containsExactly("second", "second");
  }

  /** Windows asks for a menu itself when the key is released: it was opened twice. */
  @Test
  void theSystemThatAsksForTheMenuTooOpenedItOnceMoreElsewhere() {
    robot.interact(() -> table.setContextMenu(menu("table")));
    robot.interact(() -> table.getSelectionModel().select("second"));
    robot.interact(() -> press(KeyCode.CONTEXT_MENU, false));
    double x = shown().getAnchorX();
    double y = shown().getAnchorY();
    robot.interact(this::systemAsks);

    assertThat(opened).containsExactly("table");
    assertThat(shown().getAnchorX()).isEqualTo(x);
    assertThat(shown().getAnchorY()).isEqualTo(y);
  }

  /** It asks for that of the table, which has none where each row has its own. */
  @Test
  void theSystemThatAloneAsksGetsTheMenuOfTheChosenRow() {
    rowsHaveMenus();
    robot.interact(() -> table.getSelectionModel().select("second"));
    robot.interact(this::systemAsks);

    assertThat(opened).containsExactly("second");
  }

  @Test
  void withoutAMenuNothingHappens() {
    robot.interact(() -> press(KeyCode.F10, true));
    robot.interact(this::systemAsks);

    assertThat(menus()).isEmpty();
  }

  private void rowsHaveMenus() {
    robot.interact(
        () ->
            table.setRowFactory(
                any -> {
                  TableRow<String> row = new TableRow<>();
                  row.itemProperty()
                      .subscribe(item -> row.setContextMenu(item == null ? null : menu(item)));
                  return row;
                }));
  }

  private ContextMenu menu(String of) {
    ContextMenu menu = new ContextMenu(new MenuItem("An item"));
    menu.setOnShowing(event -> opened.add(of));
    return menu;
  }

  private static ContextMenu shown() {
    return menus().get(0);
  }

  private static List<ContextMenu> menus() {
    return javafx.stage.Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .toList();
  }

  private void press(KeyCode key, boolean shift) {
    Event.fireEvent(
        table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
  }

  private void systemAsks() {
    Event.fireEvent(
        table,
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            0,
            0,
            1,
            1,
            true,
            new PickResult(table, 0, 0)));
  }
}
