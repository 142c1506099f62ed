package dev.taskgauge.app.runs;

import static dev.taskgauge.app.fx.ShortcutView.key;

import dev.taskgauge.app.tables.MenuShortcutsView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * What can be done with the runs that are chosen, and with the experiment that they are of, as a
 * menu and by keys of the table.
 */
final class RunMenuView extends ContextMenu {
  /** An item, the key that does the same, and whether it makes sense now. */
  private record Keyed(MenuItem item, KeyCombination key, BooleanSupplier possible) {
    boolean answers(KeyEvent event) {
      return key.match(event) || (key.equals(DELETE_KEY) && BACK_SPACE.match(event));
    }
  }

  private static final KeyCombination DELETE_KEY = new KeyCodeCombination(KeyCode.DELETE);

  /** Keyboards of Mac laptops have no other. */
  private static final KeyCombination BACK_SPACE = new KeyCodeCombination(KeyCode.BACK_SPACE);

  private static final String RENAME = "_Rename experiment…";
  private static final String DELETE = "_Delete experiment";

  private final RunsView table;
  private final RunsView.Commands commands;
  private final List<Keyed> keyed = new ArrayList<>();

  RunMenuView(RunsView table, RunsView.Commands commands, ExperimentCommands experiment) {
    this.table = table;
    this.commands = commands;
    MenuItem rename = experimentItem("run-rename", RENAME, KeyCode.F2, experiment::rename);
    MenuItem delete = experimentItem("run-delete", DELETE, KeyCode.DELETE, experiment::delete);
    addShowing();
    getItems().add(new SeparatorMenuItem());
    addCopying();
    getItems().add(new SeparatorMenuItem());
    addFiles();
    getItems().addAll(rename, delete, new SeparatorMenuItem(), clear());
    setOnShowing(
        event -> {
          keyed.forEach(each -> each.item().setDisable(!each.possible().getAsBoolean()));
          String why = experiment.whyFixed();
          sayWhy(rename, RENAME, why);
          sayWhy(delete, DELETE, why);
        });
    MenuShortcutsView.whileShown(
        this, keyed.stream().collect(Collectors.toMap(Keyed::item, Keyed::key)));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void addShowing() {
    add(
        "run-compare",
        "Co_mpare",
        key(KeyCode.D),
        () -> RunCopy.whole(chosen()).size() > 1,
        () -> commands.compare(RunCopy.whole(chosen())));
    add(
        "run-choose-none",
        "Show _all runs in the charts",
        key(KeyCode.D, KeyCombination.SHIFT_DOWN),
        this::anyChosen,
        table::chooseNone);
  }

  private void addCopying() {
    add(
        "run-copy",
        "_Copy",
        key(KeyCode.C),
        this::anyChosen,
        () -> commands.copy(RunCopy.text(chosen())));
    add(
        "run-copy-csv",
        "Copy as CS_V",
        key(KeyCode.C, KeyCombination.ALT_DOWN),
        this::anyEnded,
        () -> commands.copy(RunCopy.csv(chosen())));
  }

  private void addFiles() {
    add(
        "run-export",
        "_Export as CSV…",
        key(KeyCode.E),
        this::anyEnded,
        () -> commands.export(RunCopy.ended(chosen())));
    add(
        "run-timeline",
        "Export _timeline as CSV…",
        key(KeyCode.E, KeyCombination.SHIFT_DOWN),
        this::anyEnded,
        () -> commands.exportTimeline(RunCopy.ended(chosen())));
    add(
        "run-folder",
        "Open _folder",
        key(KeyCode.O, KeyCombination.SHIFT_DOWN),
        () -> commands.hasFolder().getValue(),
        commands::openFolder);
    getItems().add(new SeparatorMenuItem());
  }

  private MenuItem clear() {
    MenuItem clear = new MenuItem("C_lear the list");
    clear.setMnemonicParsing(true);
    clear.setId("run-clear");
    clear.setOnAction(event -> commands.clear());
    return clear;
  }

  private List<RunRow> chosen() {
    return table.chosen();
  }

  private boolean anyChosen() {
    return !chosen().isEmpty();
  }

  private boolean anyEnded() {
    return !RunCopy.ended(chosen()).isEmpty();
  }

  private void keyPressed(KeyEvent event) {
    for (Keyed each : keyed) {
      if (each.answers(event)) {
        if (each.possible().getAsBoolean()) {
          each.item().fire();
        }
        event.consume();
        return;
      }
    }
  }

  private void add(
      String id, String text, KeyCombination key, BooleanSupplier possible, Runnable action) {
    getItems().add(item(id, text, key, possible, action));
  }

  /** Its key always answers: by saying why it can not be done, where it can not. */
  private MenuItem experimentItem(String id, String text, KeyCode key, Runnable action) {
    return item(id, text, new KeyCodeCombination(key), () -> true, action);
  }

  private MenuItem item(
      String id, String text, KeyCombination key, BooleanSupplier possible, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(true);
    item.setOnAction(event -> action.run());
    keyed.add(new Keyed(item, key, possible));
    return item;
  }

  private static void sayWhy(MenuItem item, String text, String whyNot) {
    item.setDisable(!whyNot.isEmpty());
    item.setText(whyNot.isEmpty() ? text : text + " (" + whyNot + ")");
  }
}
