package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.runs.RunState;
import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.app.screens.Screenshots;
import dev.taskgauge.app.setup.BareUnit;
import dev.taskgauge.app.setup.SetupField;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.RunPhase;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Drives the window as a user would, with the real engine. */
final class WindowTest extends OpenWindow {
  private static final String LONG = "20 s";

  /** A second on an idle machine; a busy one must not fail the build. */
  private static final long SOON_NANOS = 8_000_000_000L;

  @Test
  void measuresAWorkloadFileAndWritesTheResults() throws Exception {
    Path file = Files.writeString(folder.resolve("five.txt"), "sleep 5 x40\n");
    window.questions().answerWorkloadFile(file);
    robot.clickOn("#origin-file");
    assertThat(robot.lookup("#run").<Node>query().isDisabled()).isTrue();
    robot.clickOn("#choose-file");
    window.await(window.model().setup().resultProperty(), result -> result.experiment() != null);
    assertThat(text("#reading")).contains("each sleep 5 s").contains("--unit ms");
    robot.interact(() -> window.model().setup().unitProperty().set(BareUnit.MILLISECONDS));
    window.await(
        window.model().setup().resultProperty(), result -> result.description().contains("5 ms"));
    window.type(robot, "#workers", "1,4");

    robot.clickOn("#run");
    window.awaitIdle();

    assertThat(window.model().results().runs())
        .extracting(run -> run.settings().slots())
        .containsExactly(1, 4);
    assertThat(window.model().results().runs())
        .allSatisfy(run -> assertThat(run.measurement().tasks().completed()).isEqualTo(40));
    assertThat(text("#status")).startsWith("Done · results in ");
    assertThat(RunStore.readRecord(window.onlyReport()).runs())
        .isEqualTo(window.model().results().runs());
    assertThat(window.onlyReport().resolve("summary.csv")).isNotEmptyFile();
  }

  @Test
  void escapeStopsAndKeepsWhatWasMeasured() throws Exception {
    quick("100 ms", "4,8");
    window.type(robot, "#count", "1000");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitProgress();
    window.screenshot("light-stop");

    long pressedNanos = System.nanoTime();
    robot.push(KeyCode.ESCAPE);
    window.awaitIdle();

    long waitedNanos = System.nanoTime() - pressedNanos;
    assertThat(waitedNanos).isLessThan(SOON_NANOS);
    System.out.println("Stopped after " + waitedNanos / 1_000_000 + " ms");
    RunRecord stopped = window.model().results().runs().get(0);
    assertThat(stopped.measurement().end()).isEqualTo(RunEnd.STOPPED);
    assertThat(stopped.measurement().tasks().completed()).isPositive();
    assertThat(window.model().rows())
        .extracting(row -> row.state())
        .containsExactly(RunState.STOPPED, RunState.NOT_RUN);
    assertThat(text("#status")).startsWith("Stopped · results in ");
    assertThat(RunStore.readRecord(window.onlyReport()).runs()).containsExactly(stopped);
  }

  @Test
  void measuresTheReportsShortestTasks() throws Exception {
    window.questions().answerWorkloadFile(Path.of("..", "..", "workloads", "sleep-0-x10000.txt"));
    robot.clickOn("#origin-file").clickOn("#choose-file");
    window.await(window.model().setup().resultProperty(), result -> result.experiment() != null);
    assertThat(text("#reading")).contains("10,000 tasks, each sleep 0");

    robot.clickOn("#run");
    window.awaitIdle();

    assertThat(window.model().results().runs())
        .hasSize(5)
        .allSatisfy(run -> assertThat(run.measurement().tasks().completed()).isEqualTo(10_000))
        .allSatisfy(run -> assertThat(run.measurement().efficiency()).isEmpty());
    window.screenshot("light-sleep-0");
    window
        .model()
        .results()
        .runs()
        .forEach(
            run ->
                System.out.printf(
                    Locale.ROOT,
                    "sleep 0 from the window, %d workers: %,.0f tasks/s%n",
                    run.settings().slots(),
                    run.measurement().throughputTasksPerSecond()));
  }

  @Test
  void tenThousandWorkersStopToo() throws Exception {
    quick(LONG, "10000");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    window.await(
        window.model().progressProperty(),
        moment -> moment != null && moment.phase() == RunPhase.RUNNING);

    long pressedNanos = System.nanoTime();
    robot.push(KeyCode.ESCAPE);
    window.awaitIdle();

    long waitedNanos = System.nanoTime() - pressedNanos;
    System.out.println("10,000 workers stopped after " + waitedNanos / 1_000_000 + " ms");
    assertThat(window.model().results().runs()).hasSize(1);
  }

  @Test
  void theFirstNumbersComeSoonAfterPressingRun() throws Exception {
    long pressedNanos = System.nanoTime();
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitProgress();
    long waitedNanos = System.nanoTime() - pressedNanos;

    assertThat(waitedNanos).isLessThan(SOON_NANOS);
    assertThat(text("#rate")).isNotEqualTo("–");
    System.out.println("First numbers after " + waitedNanos / 1_000_000 + " ms");
  }

  @Test
  void exportsWhatIsShown() throws Exception {
    quick("1 ms", "1,2,4");
    robot.clickOn("#run");
    window.awaitIdle();

    Path csv = export("export-runs", "runs.csv");
    Path timeline = export("export-timeline", "timeline.csv");
    robot.clickOn("#tab-efficiency");
    Path png = export("export-chart", "chart.png");
    Path svg = export("export-chart-svg", "chart.svg");
    Path pdf = export("export-chart-pdf", "chart.pdf");

    assertThat(Files.readAllLines(csv)).hasSize(1 + 3);
    assertThat(Files.readAllLines(timeline).size()).isGreaterThan(3);
    BufferedImage image = ImageIO.read(png.toFile());
    Node chart = robot.lookup("#chart-efficiency").query();
    int width = (int) chart.getLayoutBounds().getWidth();
    assertThat(image.getWidth()).isEqualTo(2 * width);
    assertThat(svg).content().contains("width=\"" + width + "\"", ">efficiency, %</text>");
    assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    Files.createDirectories(Screenshots.FOLDER);
    Files.copy(png, Screenshots.FOLDER.resolve("export.png"), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void saysWhereAnExportFailed() throws Exception {
    quick("1 ms", "1");
    robot.clickOn("#run");
    window.awaitIdle();
    Path nowhere = folder.resolve("no-such-folder").resolve("runs.csv");
    window.questions().answerExportTarget(nowhere);

    robot.clickOn("#export").clickOn("#export-runs");
    window.await(window.model().problemProperty(), problem -> !problem.isEmpty());

    assertThat(text("#problem-text"))
        .contains(nowhere.toString())
        .contains("no such file or folder; choose another place");
    window.screenshot("light-problem");
    robot.clickOn("#dismiss");
    assertThat(robot.lookup("#problem-banner").<Node>query().isVisible()).isFalse();
  }

  @Test
  void wrongInputIsSaidBesideTheFieldAndRunWaits() throws Exception {
    window.type(robot, "#length", "ten");
    window.type(robot, "#workers", "1,x");
    window.screenshot("light-wrong");

    assertThat(robot.lookup("#run").<Node>query().isDisabled()).isTrue();
    assertThat(text("#hint-length")).contains("ten").contains("expected");
    assertThat(text("#hint-workers")).contains("'x'");
    assertThat(text("#problem")).isEqualTo("Run waits for the task length and the workers.");
    assertThat(robot.lookup("#length").<Node>query().getPseudoClassStates())
        .contains(Styles.STATE_DANGER);

    window.type(robot, "#length", "10 ms");
    window.type(robot, "#workers", "1");
    assertThat(robot.lookup("#run").<Node>query().isDisabled()).isFalse();
    assertThat(robot.lookup("#length").<Node>query().getPseudoClassStates())
        .doesNotContain(Styles.STATE_DANGER);
  }

  @Test
  void everyMistakeOfAFileIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.txt"), "sleep 1\nslep 2\nsleep -1\n");
    window.questions().answerWorkloadFile(file);
    robot.clickOn("#origin-file").clickOn("#choose-file");
    window.await(
        window.model().setup().resultProperty(),
        result -> result.problem(SetupField.FILE).contains("bad.txt:2"));
    window.screenshot("light-wrong-file");

    assertThat(text("#hint-file")).contains("bad.txt:2").contains("bad.txt:3");
    assertThat(robot.lookup("#run").<Node>query().isDisabled()).isTrue();
  }

  @Test
  void theThemeSwitches() throws Exception {
    robot.clickOn("#theme");
    assertThat(window.theme().darkProperty().get()).isTrue();
    robot.clickOn("#advanced");
    window.type(robot, "#workers", "0");
    window.screenshot("dark-wrong");
    robot.clickOn("#theme");
    assertThat(window.theme().darkProperty().get()).isFalse();
  }

  @Test
  void closingDuringARunAsks() throws Exception {
    quick(LONG, "2");
    robot.clickOn("#run");
    window.await(window.model().progressProperty(), moment -> moment != null);

    requestClose();
    robot.clickOn("Keep running");
    assertThat(window.stage().isShowing()).isTrue();
    assertThat(window.model().runningProperty().get()).isTrue();

    // Whoever closes by mistake, and answers without reading, loses nothing.
    for (KeyCode key : new KeyCode[] {KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE}) {
      requestClose();
      assertThat(robot.lookup("Keep running").<Button>query().isDefaultButton()).isTrue();
      robot.push(key);
      assertThat(robot.lookup("Keep running").tryQuery()).as("after %s", key).isEmpty();
      assertThat(window.stage().isShowing()).as("after %s", key).isTrue();
      assertThat(window.model().runningProperty().get()).isTrue();
    }

    requestClose();
    robot.clickOn("Stop and close");
    window.await(window.stage().showingProperty(), showing -> !showing);
    assertThat(window.model().results().runs()).hasSize(1);
    assertThat(RunStore.readRecord(window.onlyReport()).runs()).hasSize(1);
  }

  private void quick(String length, String workers) {
    window.type(robot, "#length", length);
    window.type(robot, "#count", "50");
    window.type(robot, "#workers", workers);
  }

  private void requestClose() {
    javafx.application.Platform.runLater(
        () ->
            Window.getWindows().stream()
                .filter(window.stage()::equals)
                .findFirst()
                .ifPresent(
                    each ->
                        each.fireEvent(new WindowEvent(each, WindowEvent.WINDOW_CLOSE_REQUEST))));
    FxEvents.settle();
  }

  private Path export(String item, String file) throws Exception {
    return window.export(robot, item, folder.resolve(file));
  }

  private String text(String id) {
    return window.text(robot, id);
  }
}
