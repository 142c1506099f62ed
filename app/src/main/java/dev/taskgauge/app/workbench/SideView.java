package dev.taskgauge.app.workbench;

import dev.taskgauge.app.compare.CompareModel;
import dev.taskgauge.app.fleet.FleetModel;
import dev.taskgauge.app.fleet.FleetView;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.experiment.SqsSettings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Tab;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The tabs beside those of the charts: comparison and fleet. */
final class SideView {
  private final CompareModel compare;
  private final Tab compareTab;
  private final Tab fleetTab;
  // The fleet is looked at by one thread, which waits between two looks.
  private final FleetModel fleet;
  private final ExecutorService looks =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "fleet");
            thread.setDaemon(true);
            return thread;
          });

  SideView(WorkbenchModel model, ThemeModel theme, WindowView.Parts parts) {
    Executor background = parts.background();
    Executor ui = parts.ui();
    compare = new CompareModel(background, ui);
    compareTab = new CompareTabView(compare, theme);
    fleet =
        new FleetModel(
            parts.fleet(),
            parts.workersHere(),
            (work, delayMillis) ->
                CompletableFuture.delayedExecutor(delayMillis, TimeUnit.MILLISECONDS, looks)
                    .execute(parts.background().seen(work)),
            ui);
    fleetTab = new Tab("Fleet");
    fleetTab.setId("tab-fleet");
    TabContentView.put(fleetTab, new FleetView(fleet, text -> copy(model, text)));
    model.setup().resultProperty().subscribe(result -> aim(model));
    model.currentRowProperty().addListener(changed -> aim(model));
    model.runningProperty().addListener(changed -> aim(model));
    fleetTab.selectedProperty().subscribe(selected -> fleet.setShown(selected));
  }

  /** At the queue of the run in progress; where none is, at the one that is chosen. */
  private void aim(WorkbenchModel model) {
    RunRow row = model.currentRowProperty().get();
    boolean running = model.runningProperty().get();
    // Of the whole experiment: who helps it stays while runs of other back ends go on.
    fleet.setInProgress(running && model.isLatestOnThisMachine());
    if (running && row != null && row.settings().backend() instanceof SqsSettings inUse) {
      fleet.aim(inUse);
    } else {
      fleet.aim(model.setup().resultProperty().get().connection());
    }
  }

  /** In their order. */
  List<Tab> tabs() {
    return List.of(compareTab, fleetTab);
  }

  /** What is compared. */
  CompareModel compare() {
    return compare;
  }

  /** Brings the comparison to the front. */
  void showCompare() {
    compareTab.getTabPane().getSelectionModel().select(compareTab);
  }

  /** Nobody looks at the fleet any more, and worker processes of this window end. */
  void close() {
    fleet.close();
    looks.shutdown();
  }

  private static void copy(WorkbenchModel model, String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    model.announce("Copied to the clipboard");
  }
}
