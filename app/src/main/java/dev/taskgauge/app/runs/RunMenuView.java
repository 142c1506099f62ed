package dev.taskgauge.app.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What can be done with the runs that are chosen, as a menu and by keys of the table. */
final class RunMenuView extends ContextMenu {
  /** An item, the key that does the same, and whether it makes sense now. */
  private record Keyed(MenuItem item, KeyCombination key, BooleanSupplier possible) {}

  private final RunsView table;
  private final List<Keyed> keyed = new ArrayList<>();

  RunMenuView(RunsView table, RunsView.Commands commands) {
    this.table = table;
    BooleanSupplier any = () -> !chosen().isEmpty();
    BooleanSupplier ended = () -> !RunCopy.ended(chosen()).isEmpty();
    MenuItem copy =
        item("run-copy", "_Copy", key(KeyCode.C), any, () -> commands.copy(RunCopy.text(chosen())));
    MenuItem csv =
        item(
            "run-copy-csv",
            "Copy as CS_V",
            key(KeyCode.C, KeyCombination.ALT_DOWN),
            ended,
            () -> commands.copy(RunCopy.csv(chosen())));
    MenuItem compare =
        item(
            "run-compare",
            "Co_mpare",
            key(KeyCode.D),
            () -> RunCopy.whole(chosen()).size() > 1,
            () -> commands.compare(RunCopy.whole(chosen())));
    MenuItem all =
        item(
            "run-choose-none",
            "Show _all runs in the charts",
            key(KeyCode.D, KeyCombination.SHIFT_DOWN),
            any,
            table::chooseNone);
    MenuItem export =
        item(
            "run-export",
            "_Export as CSV…",
            key(KeyCode.E),
            ended,
            () -> commands.export(RunCopy.ended(chosen())));
    MenuItem timeline =
        item(
            "run-timeline",
            "Export _timeline as CSV…",
            key(KeyCode.E, KeyCombination.SHIFT_DOWN),
            ended,
            () -> commands.exportTimeline(RunCopy.ended(chosen())));
    MenuItem folder =
        item(
            "run-folder",
            "Open _folder",
            key(KeyCode.O, KeyCombination.SHIFT_DOWN),
            () -> commands.hasFolder().getValue(),
            commands::openFolder);
    MenuItem forget = new MenuItem("C_lear the list");
    forget.setMnemonicParsing(true);
    forget.setId("run-clear");
    forget.setOnAction(event -> commands.clear());
    getItems()
        .addAll(
            compare,
            all,
            new SeparatorMenuItem(),
            copy,
            csv,
            new SeparatorMenuItem(),
            export,
            timeline,
            folder,
            new SeparatorMenuItem(),
            forget);
    setOnShowing(
        event ->
            keyed.forEach(
                each -> {
                  each.item().setDisable(!each.possible().getAsBoolean());
                  // Shown only: a menu of a control gives its keys to the whole window.
                  each.item().setAccelerator(each.key());
                }));
    setOnHidden(event -> keyed.forEach(each -> each.item().setAccelerator(null)));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private List<RunRow> chosen() {
    return table.chosen();
  }

  private void keyPressed(KeyEvent event) {
    for (Keyed each : keyed) {
      if (each.key().match(event)) {
        if (each.possible().getAsBoolean()) {
          each.item().fire();
        }
        event.consume();
        return;
      }
    }
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

  private static KeyCombination key(KeyCode code, KeyCombination.Modifier... others) {
    KeyCombination.Modifier[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = KeyCombination.SHORTCUT_DOWN;
    return new KeyCodeCombination(code, all);
  }
}
