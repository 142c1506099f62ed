package dev.taskgauge.app.desk;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.taskgauge.app.fx.ShortcutView;
import dev.taskgauge.app.preferences.Preferences;
import dev.taskgauge.app.preferences.PreferencesModel;
import dev.taskgauge.app.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu of the window itself. */
final class DeskMenuView extends MenuButton {
  /**
   * What its items do.
   *
   * @param askFolder asks for the folder of results; empty where the user does not choose
   * @param showHelp opens the help page
   * @param showLog shows the log
   * @param showAbout shows the program and its licences
   * @param hasLog whether there is a log to show
   */
  record Actions(
      Supplier<Optional<Path>> askFolder,
      Runnable showHelp,
      Runnable showLog,
      Runnable showAbout,
      boolean hasLog) {}

  private static final String NAME = "Preferences and help";
  private static final KeyCombination KEY = new KeyCodeCombination(KeyCode.F10);

  DeskMenuView(PreferencesModel preferences, Actions actions) {
    super("", new FontIcon(Feather.SETTINGS));
    setId("desk-menu");
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
    setAccessibleText(NAME);
    setTooltip(new Tooltip(ShortcutView.named(NAME, KEY)));
    ShortcutView.press(this, KEY);
    MenuItem log = item("desk-log", "_Log…", "", actions.showLog());
    log.setDisable(!actions.hasLog());
    getItems()
        .addAll(
            colours(preferences),
            textSize(preferences),
            new SeparatorMenuItem(),
            item(
                "desk-reports",
                "_Reports folder…",
                "",
                () ->
                    actions.askFolder().get().ifPresent(preferences.reportsFolderProperty()::set)),
            usualFolder(preferences),
            new SeparatorMenuItem(),
            item("desk-help", "_Help", "F1", actions.showHelp()),
            log,
            item("desk-about", "_About TaskGauge…", "", actions.showAbout()));
  }

  private static Menu colours(PreferencesModel preferences) {
    Menu menu = new Menu("_Colours");
    menu.setId("desk-colours");
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      RadioMenuItem item = new RadioMenuItem(choice.label());
      item.setId("desk-colours-" + choice.name().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setSelected(preferences.themeProperty().get() == choice);
      item.setOnAction(event -> preferences.themeProperty().set(choice));
      preferences
          .themeProperty()
          .addListener((changed, before, now) -> item.setSelected(now == choice));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static Menu textSize(PreferencesModel preferences) {
    Menu menu = new Menu();
    menu.setId("desk-text");
    menu.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> "_Text size: " + preferences.textPercentProperty().get() + " %",
                preferences.textPercentProperty()));
    MenuItem larger = item("desk-text-larger", "_Larger", "Shortcut+Plus", preferences::largerText);
    larger
        .disableProperty()
        .bind(preferences.textPercentProperty().greaterThanOrEqualTo(Preferences.MAX_TEXT_PERCENT));
    MenuItem smaller =
        item("desk-text-smaller", "_Smaller", "Shortcut+Minus", preferences::smallerText);
    smaller
        .disableProperty()
        .bind(preferences.textPercentProperty().lessThanOrEqualTo(Preferences.MIN_TEXT_PERCENT));
    menu.getItems()
        .addAll(
            larger,
            smaller,
            item("desk-text-usual", "_Usual size", "Shortcut+0", preferences::usualText));
    return menu;
  }

  private static MenuItem usualFolder(PreferencesModel preferences) {
    MenuItem item =
        item(
            "desk-reports-usual",
            "_Usual reports folder",
            "",
            () -> preferences.reportsFolderProperty().set(null));
    item.disableProperty().bind(preferences.reportsFolderProperty().isNull());
    return item;
  }

  private static MenuItem item(String id, String text, String keys, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(true);
    if (!keys.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(keys));
    }
    item.setOnAction(event -> action.run());
    return item;
  }
}
