package dev.taskgauge.app.workbench;

import static dev.taskgauge.app.fx.ShortcutView.key;

import dev.taskgauge.app.fx.ShortcutView;
import dev.taskgauge.app.presets.LibraryModel;
import dev.taskgauge.app.presets.ShippedExperiment;
import dev.taskgauge.app.setup.Preset;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/** The menu of what can be measured: presets, the report's figures, files. */
final class PresetsView extends MenuButton {
  private final LibraryModel library;
  private final Menu files = new Menu("_Files in workloads/");

  PresetsView(LibraryModel library, WindowQuestions questions) {
    this.library = library;
    setId("presets");
    setTextOverrun(OverrunStyle.ELLIPSIS);
    setTooltip(whole(library));
    ShortcutView.press(this, key(KeyCode.P));
    setMnemonicParsing(false);
    textProperty().bind(library.nameProperty());
    accessibleTextProperty().bind(library.nameProperty().map(name -> "Preset: " + name));
    Preset.ALL.forEach(preset -> getItems().add(item(preset.name(), () -> library.open(preset))));
    MenuItem open =
        item("_Open…", () -> questions.experimentFile().ifPresent(library::openExperiment));
    open.setId("open");
    open.setAccelerator(key(KeyCode.O));
    MenuItem save = item("Save _as…", () -> library.saveAs(questions::saveTarget));
    save.setId("save");
    save.setAccelerator(key(KeyCode.S));
    getItems()
        .addAll(
            new SeparatorMenuItem(),
            menu("_Report figures, quick", "figures-quick", ShippedExperiment.QUICK_FIGURES),
            menu(
                "Report figures, as in the report (_long)",
                "figures-full",
                ShippedExperiment.FULL_FIGURES),
            menu("_How short may tasks be?", "how-short", ShippedExperiment.HOW_SHORT),
            menu("How _many workers help?", "how-many", ShippedExperiment.HOW_MANY),
            files,
            new SeparatorMenuItem(),
            open,
            save);
    files.setId("files");
    library.files().addListener((Observable changed) -> showFiles());
    setOnShowing(event -> library.look());
    showFiles();
  }

  /** The name too, which may be longer than there is room for. */
  private static Tooltip whole(LibraryModel library) {
    String what =
        ShortcutView.named(
            "Presets, experiment and workload files: what the left pane measures", key(KeyCode.P));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(library.nameProperty().map(name -> name + "\n" + what));
    return tooltip;
  }

  private void showFiles() {
    files.setDisable(library.files().isEmpty());
    files.getItems().setAll(library.files().stream().map(file -> item(file, library)).toList());
  }

  private static MenuItem item(Path file, LibraryModel library) {
    MenuItem item = item(String.valueOf(file.getFileName()), () -> library.open(file));
    item.setMnemonicParsing(false);
    return item;
  }

  private Menu menu(String title, String id, List<ShippedExperiment> experiments) {
    Menu menu = new Menu(title);
    menu.setId(id);
    for (ShippedExperiment experiment : experiments) {
      MenuItem item = item(experiment.title(), () -> library.open(experiment));
      item.setId("preset-" + experiment.fileName().replace(".json", ""));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }
}
