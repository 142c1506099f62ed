package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.Toolkit;
import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.app.runs.RunRow;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.result.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;

/** Whole experiments in the window: files, presets, repetitions, what they show. */
final class ExperimentWindowTest extends OpenWindow {
  private static final String FIGURE =
      """
      { "version": 1, "name": "Small figure 3", "reportFigure": 3,
        "workload": { "kind": "sleep", "length": ["10ms", "20ms"], "tasksPerWorker": 3 },
        "backend": "LOCAL", "workers": [1, 2, 4], "repetitions": 3,
        "warmUp": { "maxRuns": 2, "maxTime": "5s" } }
      """;
  private static final String SEARCH =
      """
      { "version": 1, "name": "Small search", "workload": { "kind": "sleep" }, "backend": "LOCAL",
        "workers": 2, "warmUp": false,
        "find": { "metg": 0.5, "shortest": "10us", "longest": "10ms", "workPerWorker": "5ms" } }
      """;

  @Override
  WindowFixture open(Path reports) throws Exception {
    return WindowFixture.open(reports, this::engine);
  }

  @Test
  void anExperimentFileRunsAsItStandsAndLeavesTheRecordOfTheTerminal() throws Exception {
    openFile(FIGURE);
    assertThat(text("#opened-name")).isEqualTo("Small figure 3");
    assertThat(window.isShown(robot, "#length")).isFalse();
    window.screenshot("light-opened");

    robot.clickOn("#run");
    window.awaitAnswer();

    assertThat(window.model().rows()).extracting(RunRow::repetition).contains("warm-up 1", "3/3");
    Path report = window.onlyReport();
    assertThat(RunStore.readRecord(report).runs()).isEqualTo(window.model().results().runs());
    assertThat(ExperimentFile.read(report.resolve("experiment.json"), Map.of()))
        .isEqualTo(ExperimentFile.parse(FIGURE, "figure", Map.of()));
    assertThat(report.resolve("report.html")).isNotEmptyFile();
    assertThat(text(".finding")).isNotEmpty();
    window.screenshot("light-figure");
  }

  /** Figure 5 was measured, and at its end the throughput of figure 3 stood there. */
  @Test
  void theChartOfTheFigureThatWasMeasuredIsInFrontAtItsEnd() throws Exception {
    TabPane tabs = robot.lookup("#charts").query();
    for (String figure : List.of("5", "3")) {
      openFile(FIGURE.replace("\"reportFigure\": 3", "\"reportFigure\": " + figure));
      robot.clickOn("#run");
      window.awaitAnswer();
      String wanted = figure.equals("5") ? "tab-efficiency" : "tab-throughput";
      assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo(wanted);
    }
  }

  @Test
  void seriesAreHiddenAndShownAgain() throws Exception {
    openFile(FIGURE);
    robot.clickOn("#run");
    window.awaitAnswer();
    robot.clickOn("#tab-throughput");

    MenuButton menu = robot.lookup("#series-throughput").query();
    assertThat(menu.getItems())
        .extracting(item -> item.getText())
        .contains("10 ms", "20 ms", "10 ms (report)");
    robot.clickOn("#series-throughput").clickOn("10 ms (report)");

    CheckMenuItem reference =
        (CheckMenuItem)
            menu.getItems().stream()
                .filter(item -> item.getText().equals("10 ms (report)"))
                .findFirst()
                .orElseThrow();
    assertThat(reference.isSelected()).isFalse();
    window.screenshot("light-hidden");
    robot.clickOn("#series-throughput").clickOn("10 ms (report)");
    assertThat(reference.isSelected()).isTrue();
  }

  @Test
  void aSearchShowsHowShortTasksMayBe() throws Exception {
    openFile(SEARCH);
    robot.clickOn("#run");
    window.awaitAnswer();

    TabPane tabs = robot.lookup("#charts").query();
    assertThat(tabs.getTabs()).extracting(Tab::getText).startsWith("Live", "Task length");
    assertThat(tabs.getSelectionModel().getSelectedItem().getText()).isEqualTo("Task length");
    assertThat(text(".finding")).contains("50 % efficiency");
    assertThat(window.model().results().shownProperty().get().charts(ChartKind.TASK_LENGTH))
        .hasSize(1);
    window.screenshot("light-search");
    robot.clickOn("#theme");
    window.screenshot("dark-search");
  }

  @Test
  void aPresetOfTheMenuIsOpenedAndEditedInTheFields() throws Exception {
    choosePreset("figures-quick", "preset-report-figure-5-quick");
    assertThat(text("#opened-name")).contains("figure 5");
    assertThat(text("#presets")).contains("figure 5");
    assertThat(text("#estimate")).contains("15 runs");
    window.screenshot("light-preset");

    robot.clickOn("#use-fields");

    assertThat(window.isShown(robot, "#length")).isTrue();
    assertThat(window.model().setup().lengthProperty().get()).isEqualTo("10ms");
    assertThat(text("#presets")).isEqualTo("Own settings");
  }

  @Test
  void aWrongFileIsSaidAndNothingChanges() throws Exception {
    Path file = Files.writeString(folder.resolve("wrong.json"), "{ \"version\": 7 }");
    window.questions().answerExperimentFile(file);

    robot.push(KeyCode.CONTROL, KeyCode.O);
    window.await(window.model().problemProperty(), problem -> problem.contains("wrong.json"));

    assertThat(window.isShown(robot, "#opened")).isFalse();
    assertThat(robot.lookup("#run").<Node>query().isDisabled()).isFalse();
    window.screenshot("light-wrong-experiment");
  }

  @Test
  void filesThatAreDroppedOnTheWindowAreOpened() throws Exception {
    Path tasks = Files.writeString(folder.resolve("tasks.txt"), "sleep 1ms x5\n");
    Path other = Files.writeString(folder.resolve("other.txt"), "sleep 2ms\n");
    drop(tasks, other);
    window.await(window.model().setup().fileProperty(), reading -> reading.file() != null);
    assertThat(text("#reading")).contains("5 tasks");
    assertThat(text("#presets")).isEqualTo("tasks.txt");
    assertThat(text("#problem-text")).endsWith("Not taken: other.txt.");

    drop(Files.writeString(folder.resolve("FIGURE.JSON"), FIGURE));
    window.await(window.model().setup().openedProperty(), opened -> opened != null);
    assertThat(text("#opened-name")).isEqualTo("Small figure 3");
  }

  /** As a file manager does; a robot can not drag from outside of the window. */
  private void drop(Path... files) {
    Node target = robot.lookup(".workbench").query();
    robot.interact(
        () -> {
          Dragboard dragboard =
              DragboardHelper.createDragboard(Toolkit.getToolkit().createLocalClipboard());
          dragboard.setContent(
              Map.of(DataFormat.FILES, Stream.of(files).map(Path::toFile).toList()));
          Event.fireEvent(
              target,
              new DragEvent(
                  DragEvent.DRAG_DROPPED,
                  dragboard,
                  0,
                  0,
                  0,
                  0,
                  TransferMode.COPY,
                  null,
                  null,
                  null));
        });
  }

  @Test
  void exportsTheRecordAndThePageAndCopiesTheChart() throws Exception {
    window.once();
    window.type(robot, "#workers", "1,2");
    robot.clickOn("#run");
    window.awaitAnswer();

    Path record = export("export-record", "record.json");
    Path page = export("export-html", "report.html");
    robot.clickOn("#export").clickOn("#copy-chart");
    window.await(window.model().statusProperty(), status -> status.contains("clipboard"));

    assertThat(RunStore.readRecord(record))
        .isEqualTo(Objects.requireNonNull(window.model().results().record()));
    assertThat(page).content().contains("<h1>sleep 10 ms on LOCAL</h1>");
  }

  private void choosePreset(String menuId, String itemId) {
    MenuButton presets = robot.lookup("#presets").query();
    Menu menu =
        (Menu)
            presets.getItems().stream()
                .filter(item -> menuId.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    MenuItem preset =
        menu.getItems().stream()
            .filter(item -> itemId.equals(item.getId()))
            .findFirst()
            .orElseThrow();
    robot.interact(preset::fire);
  }

  private void openFile(String json) throws Exception {
    Experiment before = window.model().setup().openedProperty().get();
    Path file = Files.writeString(folder.resolve("experiment.json"), json);
    window.questions().answerExperimentFile(file);
    robot.clickOn("#presets").clickOn("#open");
    window.await(
        window.model().setup().openedProperty(),
        opened -> opened != null && !opened.equals(before));
  }

  private Path export(String item, String file) throws Exception {
    return window.export(robot, item, folder.resolve(file));
  }

  private String text(String id) {
    return window.text(robot, id);
  }
}
