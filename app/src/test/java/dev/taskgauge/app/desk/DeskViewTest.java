package dev.taskgauge.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.taskgauge.app.help.AboutText;
import dev.taskgauge.app.help.HelpPage;
import dev.taskgauge.app.log.CrashModel;
import dev.taskgauge.app.log.LogFile;
import dev.taskgauge.app.preferences.PreferencesFile;
import dev.taskgauge.app.preferences.PreferencesModel;
import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.Screenshots;
import dev.taskgauge.app.screens.ShownControls;
import dev.taskgauge.app.theme.ThemeChoice;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.result.BuildInfo;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

final class DeskViewTest {
  private final FxRobot robot = new QuickRobot();
  private final List<URI> opened = new ArrayList<>();
  private final CrashModel crashes = new CrashModel(Runnable::run, "TaskGauge of a test");
  private final ThemeModel theme = new ThemeModel(new SimpleBooleanProperty(false));
  private final PreferencesModel preferences;
  private final LogFile log;
  private final Stage stage;
  private final DeskView desk;

  DeskViewTest() throws Exception {
    stage = FxEvents.newStage();
    Path own = Files.createTempDirectory("desk");
    PreferencesFile file = new PreferencesFile(own);
    preferences = new PreferencesModel(file, file.read(), Runnable::run, Runnable::run);
    log = LogFile.open(own.resolve("logs"));
    desk = onFx(() -> open(own));
  }

  @BeforeEach
  void settle() {
    FxEvents.settle();
  }

  @AfterEach
  void close() throws Exception {
    onFx(
        () -> {
          stage.close();
          return true;
        });
    log.close();
  }

  private DeskView open(Path own) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    HBox bar = new HBox(new Label("bar"));
    stage.setScene(new Scene(bar, 700, 420));
    AboutText about =
        new AboutText(
            new BuildInfo("1.2.3", "abc1234"),
            Map.of(
                    "java.version",
                    "25",
                    "java.vm.name",
                    "VM",
                    "os.name",
                    "Linux",
                    "os.version",
                    "6",
                    "os.arch",
                    "amd64",
                    "javafx.runtime.version",
                    "26",
                    "java.class.path",
                    "/lib/jfreechart-1.5.6.jar")
                ::get);
    DeskView made =
        new DeskView(
            stage,
            new DeskView.Parts(
                preferences,
                theme,
                crashes,
                log,
                new HelpPage(
                    own.resolve("cache"), opened::add, Runnable::run, Runnable::run, text -> {}),
                about,
                opened::add,
                Runnable::run,
                Runnable::run));
    bar.getChildren().add(made.menu());
    stage.show();
    return made;
  }

  @Test
  void theColoursAreRemembered() throws Exception {
    onFx(
        () -> {
          theme.toggle();
          return true;
        });
    assertThat(preferences.themeProperty().get()).isEqualTo(ThemeChoice.DARK);

    choose("desk-colours", "desk-colours-system");
    assertThat(theme.choiceProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(theme.darkProperty().get()).isFalse();
  }

  @Test
  void keysChangeTheSizeOfText() {
    robot.press(KeyCode.CONTROL, KeyCode.PLUS).release(KeyCode.PLUS, KeyCode.CONTROL);
    assertThat(preferences.textPercentProperty().get()).isEqualTo(110);
    robot.press(KeyCode.CONTROL, KeyCode.ADD).release(KeyCode.ADD, KeyCode.CONTROL);
    assertThat(preferences.textPercentProperty().get()).isEqualTo(120);
    assertThat(robot.lookup("bar").queryAs(Label.class).getFont().getSize())
        .isCloseTo(16.8, within(0.01));
    robot.press(KeyCode.CONTROL, KeyCode.MINUS).release(KeyCode.MINUS, KeyCode.CONTROL);
    assertThat(preferences.textPercentProperty().get()).isEqualTo(110);
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
    assertThat(preferences.textPercentProperty().get()).isEqualTo(100);
  }

  @Test
  void f1OpensTheHelp() {
    robot.press(KeyCode.F1).release(KeyCode.F1);

    assertThat(opened).singleElement().asString().endsWith("help.html");
  }

  @Test
  void aboutHasVersionsAndLicences() throws Exception {
    choose("desk-about");
    bothThemes("about", "About");

    assertThat(robot.lookup("#about-versions").queryAs(Label.class).getText())
        .isEqualTo("TaskGauge 1.2.3 (commit abc1234)\nJava 25, VM\nJavaFX 26\nLinux 6, amd64");
    robot.interact(
        () ->
            robot.lookup("#about-document").queryAs(ComboBox.class).getSelectionModel().select(2));
    assertThat(robot.lookup("#about-licences").queryAs(TextArea.class).getText())
        .contains("GNU LESSER GENERAL PUBLIC LICENSE");
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    assertThat(window("About")).isEmpty();
  }

  @Test
  void theLogIsShownOnce() throws Exception {
    System.getLogger(DeskViewTest.class.getName()).log(System.Logger.Level.WARNING, "seen here");

    onFx(
        () -> {
          desk.showLog();
          desk.showLog();
          return true;
        });

    assertThat(robot.lookup("#log-text").queryAllAs(TextArea.class)).hasSize(1);
    assertThat(robot.lookup("#log-text").queryAs(TextArea.class).getText()).contains("seen here");
    bothThemes("log", "Log");
    robot.clickOn("#log-folder");
    assertThat(opened).singleElement().asString().endsWith("logs/");
  }

  @Test
  void oneErrorIsToldAndTheWindowStays() throws Exception {
    onFx(
        () -> {
          crashes.uncaughtException(Thread.currentThread(), new IllegalStateException("first"));
          crashes.uncaughtException(Thread.currentThread(), new IllegalArgumentException("next"));
          return true;
        });

    assertThat(robot.lookup("#crash-what").queryAllAs(Label.class)).hasSize(1);
    assertThat(robot.lookup("#crash-what").queryAs(Label.class).getText()).contains("first");
    assertThat(robot.lookup("#crash-others").queryAs(Label.class).getText())
        .isEqualTo("Another error is in the log.");
    bothThemes("error", "Error");
    robot.interact(
        () -> {
          TitledPane details = robot.lookup("#crash .titled-pane").queryAs(TitledPane.class);
          // Else what is clicked next is still on its way.
          details.setAnimated(false);
          details.setExpanded(true);
        });
    assertThat(robot.lookup("#crash-details").queryAs(TextArea.class).getText())
        .contains("TaskGauge of a test")
        .contains("IllegalStateException: first");

    robot.clickOn("#crash-copy");
    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo(robot.lookup("#crash-details").queryAs(TextArea.class).getText());
    robot.clickOn("#crash-log");
    assertThat(window("Log")).isPresent();
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);

    robot.clickOn("#crash-close");
    assertThat(window("Error")).isEmpty();
    assertThat(crashes.shownProperty().get()).isNull();
    assertThat(stage.isShowing()).isTrue();
  }

  /** An item of the menu, or of a menu in it; without popups, which take their time. */
  private void choose(String... ids) {
    List<MenuItem> items = robot.lookup("#desk-menu").queryAs(MenuButton.class).getItems();
    for (String id : ids) {
      MenuItem item =
          items.stream().filter(one -> id.equals(one.getId())).findFirst().orElseThrow();
      if (item instanceof Menu menu) {
        items = menu.getItems();
      } else {
        robot.interact(item::fire);
      }
    }
  }

  private static Optional<Window> window(String title) {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .filter(window -> String.valueOf(((Stage) window).getTitle()).startsWith(title))
        .findFirst();
  }

  private void bothThemes(String name, String title) throws Exception {
    FxEvents.settle();
    onFx(
        () -> {
          Scene scene = Objects.requireNonNull(window(title).orElseThrow().getScene());
          Screenshots.take(scene, "light-" + name);
          Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
          Screenshots.take(scene, "dark-" + name);
          assertThat(ShownControls.nameless(scene)).isEmpty();
          assertThat(ShownControls.lettersGivenTwice(scene)).isEmpty();
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          return true;
        });
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
  }
}
