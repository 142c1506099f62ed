package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What is exported and copied is what is shown: the tab in front, as it is seen. */
final class ExportWindowTest extends OpenWindow {
  @Override
  WindowFixture open(Path reports) throws Exception {
    write(reports, "Before", 0.93, SampleExperiments.START);
    write(reports, "After", 0.71, SampleExperiments.START.plusSeconds(3_600));
    return super.open(reports);
  }

  /** With Compare in front, the chart of another tab was exported, and before a run nothing. */
  @Test
  void theComparisonInFrontIsExportedRightAfterTheStart() throws Exception {
    compare();
    ChartViewer viewer = robot.lookup("#compare-chart").query();
    window.onFx(
        () -> {
          ((XYPlot) viewer.getChart().getPlot()).getRangeAxis().setRange(0, 123_000);
          return true;
        });

    robot.clickOn("#export");
    assertThat(text("export-chart")).isEqualTo("Comparison chart as _PNG…");
    assertThat(item("export-runs").isDisable()).as("no run is shown").isTrue();
    window.screenshot("light-export-comparison");
    Path table = folder.resolve("c.csv");
    window.questions().answerExportTarget(table);
    robot.clickOn("#export-comparison");
    awaitExport(table);
    assertThat(table).content().startsWith("compared,baseline,candidate,").contains("Before,After");

    Path page = export("export-comparison-html", "c.html");
    assertThat(page).content().contains("<h1>After compared with Before</h1>");
    Path chart = export("export-chart-svg", "c.svg");
    assertThat(chart).content().contains(">Before<", ">After<", ">100,000<");

    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    Image copied = window.onFx(() -> Clipboard.getSystemClipboard().getImage());
    assertThat(copied.getWidth()).isEqualTo(2 * viewer.getWidth());
    assertThat(copied.getHeight()).isEqualTo(2 * viewer.getHeight());
    assertThat(window.model().statusProperty().get())
        .isEqualTo("The comparison chart is on the clipboard");
  }

  @Test
  void theLiveChartIsExportedDuringAFirstRunAsItIsSeen() throws Exception {
    MenuButton menu = robot.lookup("#export").query();
    robot.interact(menu::show);
    assertThat(item("export-nothing").isVisible()).isTrue();
    assertThat(item("export-chart").isDisable()).isTrue();
    robot.interact(menu::hide);
    robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
    assertThat(window.model().statusProperty().get())
        .isEqualTo("Not copied: there is nothing in the live chart yet");
    window.type(robot, "#length", "10 ms");
    window.type(robot, "#count", "100000");
    window.type(robot, "#workers", "1");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    window.awaitProgress();
    ChartViewer viewer = robot.lookup("#chart-live").query();
    window.onFx(
        () -> {
          ((CombinedDomainXYPlot) viewer.getChart().getPlot()).getDomainAxis().setRange(0, 5_000);
          return true;
        });

    robot.interact(menu::show);
    assertThat(item("export-nothing").isVisible()).isFalse();
    assertThat(text("export-chart")).isEqualTo("Live chart as _PNG…");
    assertThat(item("export-chart").isDisable()).isFalse();
    robot.interact(menu::hide);
    Path chart = export("export-chart-svg", "live.svg");

    assertThat(chart).content().contains(">1 worker", ">4,000<");
  }

  private void compare() throws Exception {
    robot.clickOn("#tab-history");
    TableView<?> history = robot.lookup("#history-table").query();
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> history.getItems().size() == 2);
    robot.interact(() -> history.getSelectionModel().selectAll());
    robot.clickOn("#history-compare");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> robot.lookup("#compare-chart").tryQuery().isPresent());
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> !robot.lookup("#compare-table").queryAs(TableView.class).getItems().isEmpty());
  }

  /** As a click in the menu does, but quicker. */
  private Path export(String id, String file) throws Exception {
    Path target = folder.resolve(file);
    window.questions().answerExportTarget(target);
    robot.interact(() -> item(id).fire());
    awaitExport(target);
    return target;
  }

  private void awaitExport(Path target) throws Exception {
    window.await(window.model().statusProperty(), status -> status.equals("Exported to " + target));
  }

  private String text(String id) {
    return item(id).getText();
  }

  private MenuItem item(String id) {
    return robot.lookup("#export").queryAs(MenuButton.class).getItems().stream()
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static void write(Path reports, String name, double efficiency, Instant start)
      throws IOException {
    SampleExperiments.write(
        new RunStore(reports),
        SampleExperiments.record(name, LocalSettings.DEFAULT, efficiency, start));
  }
}
