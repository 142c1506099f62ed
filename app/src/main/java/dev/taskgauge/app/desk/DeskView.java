package dev.taskgauge.app.desk;

import dev.taskgauge.app.help.AboutText;
import dev.taskgauge.app.help.AboutView;
import dev.taskgauge.app.help.HelpPage;
import dev.taskgauge.app.log.CrashModel;
import dev.taskgauge.app.log.CrashView;
import dev.taskgauge.app.log.LogFile;
import dev.taskgauge.app.log.LogView;
import dev.taskgauge.app.preferences.PreferencesModel;
import dev.taskgauge.app.preferences.TextSizeView;
import dev.taskgauge.app.theme.ThemeModel;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a window has beside its work: colours, size of text, folders, help, log, about, and what is
 * said of errors that nothing caught. On the JavaFX thread.
 */
public final class DeskView {
  static final String ABOUT = "About";
  static final String LOG = "Log";
  static final String CRASH = "Error";

  /**
   * What it works with.
   *
   * @param preferences what is remembered
   * @param theme the colours, which follow the preferences from now on, and they the colours; and
   *     the size of text, which follows them
   * @param crashes what nothing caught
   * @param log the log; null where there can be none
   * @param help the help page
   * @param about what runs
   * @param open opens a folder or a page in the system's program for it
   * @param background where files are read
   * @param ui hands over to the JavaFX thread
   */
  public record Parts(
      PreferencesModel preferences,
      ThemeModel theme,
      CrashModel crashes,
      @Nullable LogFile log,
      HelpPage help,
      AboutText about,
      Consumer<URI> open,
      Executor background,
      Executor ui) {}

  private final Stage stage;
  private final Parts parts;
  private final SideWindowsView windows;

  /** Of a window that has its scene already. */
  public DeskView(Stage stage, Parts parts) {
    this.stage = stage;
    this.parts = parts;
    PreferencesModel preferences = parts.preferences();
    windows = new SideWindowsView(stage, preferences.textPercentProperty());
    parts.theme().choiceProperty().bindBidirectional(preferences.themeProperty());
    parts.theme().textPercentProperty().bind(preferences.textPercentProperty());
    TextSizeView.follow(stage.getScene(), preferences.textPercentProperty());
    addKeys(stage.getScene());
    parts.crashes().shownProperty().addListener(changed -> crashChanged());
    crashChanged();
  }

  /** The menu with all of it, for the end of a bar; its keys work once it is there. */
  public MenuButton menu() {
    return new DeskMenuView(
        parts.preferences(),
        new DeskMenuView.Actions(
            this::chooseReportsFolder,
            parts.help()::open,
            this::showLog,
            this::showAbout,
            parts.log() != null));
  }

  /** The program and the licences of all that is shipped. */
  public void showAbout() {
    windows.show(ABOUT, 980, 600, () -> new AboutView(parts.about()));
  }

  /** The end of the log; nothing where there is none. */
  public void showLog() {
    LogFile log = parts.log();
    if (log != null) {
      windows.show(
          LOG, 980, 600, () -> new LogView(log, parts.open(), parts.background(), parts.ui()));
    }
  }

  private void crashChanged() {
    if (parts.crashes().shownProperty().get() == null) {
      windows.close(CRASH);
      return;
    }
    Stage told = windows.show(CRASH, 720, 380, () -> new CrashView(parts.crashes(), this::showLog));
    told.setOnHiding(event -> parts.crashes().dismiss());
  }

  private void addKeys(Scene scene) {
    PreferencesModel preferences = parts.preferences();
    // Beside those of the menu: the key of the plus differs between keyboards.
    put(scene, KeyCode.EQUALS, preferences::largerText);
    put(scene, KeyCode.ADD, preferences::largerText);
    put(scene, KeyCode.SUBTRACT, preferences::smallerText);
  }

  private static void put(Scene scene, KeyCode key, Runnable action) {
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
            action);
  }

  private Optional<Path> chooseReportsFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Choose the folder that results are written to");
    Path now = parts.preferences().reportsFolderProperty().get();
    if (now != null && now.toFile().isDirectory()) {
      chooser.setInitialDirectory(now.toFile());
    }
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }
}
