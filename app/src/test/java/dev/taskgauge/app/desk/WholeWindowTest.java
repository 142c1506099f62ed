package dev.taskgauge.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskgauge.app.help.HelpKeys;
import dev.taskgauge.app.preferences.Preferences;
import dev.taskgauge.app.preferences.PreferencesFile;
import dev.taskgauge.app.preferences.PreferencesModel;
import dev.taskgauge.app.preferences.WindowPlace;
import dev.taskgauge.app.preferences.WindowPlaceView;
import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.Screenshots;
import dev.taskgauge.app.screens.WindowParts;
import dev.taskgauge.app.theme.ThemeChoice;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.app.workbench.StageQuestionsView;
import dev.taskgauge.app.workbench.WindowView;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window with what it remembers, from one start to the next. */
final class WholeWindowTest {
  @TempDir Path folder;
  private final FxRobot robot = new QuickRobot();

  @Test
  void theWindowComesBackAsItWasLeft() throws Exception {
    new PreferencesFile(folder)
        .write(
            new Preferences(
                ThemeChoice.DARK,
                150,
                null,
                null,
                null,
                new WindowPlace(40, 30, 950, 700, false, List.of(0.4))));

    Stage stage = open();
    assertThat(stage.getWidth()).isEqualTo(950);
    assertThat(stage.getX()).isEqualTo(40);
    take(stage, "dark-text-150");
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
    robot.clickOn("#theme");
    take(stage, "light-text-100");
    close(stage);

    Preferences left = new PreferencesFile(folder).read().preferences();
    assertThat(left.theme()).isEqualTo(ThemeChoice.LIGHT);
    assertThat(left.textPercent()).isEqualTo(100);
    WindowPlace place = Objects.requireNonNull(left.window());
    assertThat(place.x()).isEqualTo(40);
    assertThat(place.height()).isEqualTo(700);
    assertThat(place.dividers().get(0)).isCloseTo(0.4, within(0.05));
  }

  @Test
  void aWindowWithoutALogSaysSoInItsMenu() throws Exception {
    Stage stage = open();

    robot.clickOn("#desk-menu");
    take(stage, "light-window-without-log");
    assertThat(robot.lookup("#desk-menu").queryAs(MenuButton.class).getItems())
        .filteredOn(item -> "desk-log".equals(item.getId()))
        .singleElement()
        .matches(MenuItem::isDisable);
    close(stage);
  }

  @Test
  void everyKeyOfTheMenuAtTheUpperRightIsOnTheHelpPage() throws Exception {
    Stage stage = open();

    robot.press(KeyCode.F10).release(KeyCode.F10);
    assertThat(robot.lookup("#desk-menu").queryAs(MenuButton.class).isShowing()).isTrue();
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    // The page writes the keys of larger and smaller text as they are on the keyboard.
    assertThat(stage.getScene().getAccelerators().keySet())
        .filteredOn(keys -> !keys.getName().matches(".*(Plus|Minus|Add|Subtract|Equals)"))
        .contains(KeyCombination.valueOf("F10"), KeyCombination.valueOf("F1"))
        .isSubsetOf(HelpKeys.onPage());
    close(stage);
  }

  private Stage open() throws Exception {
    Stage stage = FxEvents.newStage();
    onFx(() -> fill(stage));
    FxEvents.settle();
    return stage;
  }

  private boolean fill(Stage stage) {
    PreferencesFile file = new PreferencesFile(folder);
    PreferencesModel preferences =
        new PreferencesModel(file, file.read(), Runnable::run, Runnable::run);
    ThemeModel theme = new ThemeModel(new SimpleBooleanProperty(false));
    theme.choiceProperty().set(preferences.themeProperty().get());
    WindowView window =
        new WindowView(
            stage,
            WindowParts.measuring(folder.resolve("reports"), folder, Runnable::run),
            theme,
            new StageQuestionsView(stage));
    DeskView desk =
        new DeskView(stage, WindowParts.desk(preferences, theme, folder, Runnable::run));
    window.addTool(desk.menu());
    WindowPlaceView.of(stage, preferences, window.dividers());
    stage.show();
    return true;
  }

  private static void take(Stage stage, String name) throws Exception {
    FxEvents.settle();
    onFx(
        () -> {
          Screenshots.take(stage.getScene(), name);
          return true;
        });
  }

  private static void close(Stage stage) throws Exception {
    onFx(
        () -> {
          stage.close();
          return true;
        });
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
  }
}
