package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.taskgauge.app.screens.FxEvents;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.scene.Cursor;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Window;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testfx.util.WaitForAsyncUtils;

/**
 * "Charts: one big, legend that toggles series, values on hover", with the mouse, where the eye
 * sees them: what is clicked and pointed at is found by its colour.
 */
final class LegendAndValuesTest extends OpenWindow {
  /** A marker is larger, and what else has its colour is thinner. */
  private static final int MARKER_PIXELS = 5;

  @Override
  WindowFixture open(Path reports) throws Exception {
    WindowStates.fill(reports);
    return super.open(reports);
  }

  @TestFactory
  Stream<DynamicTest> theLegendTogglesSeriesAndValuesAreThereOnHover() throws Exception {
    new WindowStates(window, robot).openAndCompare();
    // High enough for the three charts of Live with their legend.
    robot.interact(() -> robot.lookup(".split-pane").<SplitPane>query().setDividerPositions(0.85));
    TableView<?> runs = robot.lookup("#runs").query();
    return Stream.of(
        dynamicTest(
            "Throughput",
            () ->
                works(
                    "throughput",
                    "10 ms: 73\\d\\.\\d tasks/s at 8 workers, 95 % interval 73.+ to 74.+")),
        dynamicTest(
            "Efficiency",
            () -> works("efficiency", "10 ms: 9\\d\\.\\d % at \\d workers?, 95 % interval .+")),
        dynamicTest(
            "Lost time", () -> works("lost-time", "waiting for tasks: 7\\.\\d+ % of slot time, 8")),
        dynamicTest(
            "Latency", () -> works("latency", "service p50: 1\\d(\\.\\d+)? ms at \\d workers?")),
        dynamicTest(
            "Live",
            () -> {
              robot.interact(() -> runs.getSelectionModel().selectRange(0, 2));
              window.await(
                  window.model().results().shownProperty(), shown -> shown.chosen().size() == 2);
              works(
                  "live", "1 worker, 1/3: \\d+\\.\\d tasks/s, efficiency .+, at 1\\.\\d s(\n.+)?");
            }),
        dynamicTest(
            "Compare",
            () -> works("compare", "Before the change: 760\\.\\d tasks/s at 8 workers, .+")));
  }

  /** One chart after the other, in one window. */
  private void works(String name, String value) throws Exception {
    robot.clickOn("#tab-" + name);
    String id = name.equals("compare") ? "#compare-chart" : "#chart-" + name;
    ChartViewer chart = robot.lookup(id).queryAs(ChartViewer.class);
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> picture(chart).firstColour() != 0);
    int colour = picture(chart).firstColour();
    hovers(chart, colour, value);
    clicksTheLegend(chart, robot.lookup("#series-" + name).query(), colour, name);
  }

  private void hovers(ChartViewer chart, int colour, String value) throws Exception {
    Point2D point = picture(chart).find(colour, true);
    moveTo(chart, point.getX(), point.getY());
    assertThat(said()).singleElement().asString().matches(value);
    assertThat(underPointer(chart, point)).as("the tip takes the pointer").isFalse();

    // JavaFX's own had gone by now, and did not come back.
    moveTo(chart, point.getX() + 2, point.getY() + 1);
    assertThat(said()).singleElement().asString().matches(value);

    moveTo(chart, 2, 2);
    assertThat(said()).isEmpty();
  }

  private void clicksTheLegend(ChartViewer chart, MenuButton series, int colour, String name)
      throws Exception {
    Picture before = picture(chart);
    Point2D entry = before.find(colour, false);
    long shown = checked(series);
    moveTo(chart, entry.getX(), entry.getY());
    assertThat(chart.getCanvas().getCursor()).isEqualTo(Cursor.HAND);
    window.screenshot("light-legend-" + name);

    robot.clickOn();
    assertThat(picture(chart).count(colour)).as("pixels of a hidden series").isZero();
    assertThat(checked(series)).isEqualTo(shown - 1);
    window.screenshot("light-legend-hidden-" + name);

    robot.clickOn();
    assertThat(picture(chart).count(colour)).isEqualTo(before.count(colour));
    assertThat(checked(series)).isEqualTo(shown);
  }

  private static long checked(MenuButton series) {
    return series.getItems().stream().filter(item -> ((CheckMenuItem) item).isSelected()).count();
  }

  private void moveTo(ChartViewer chart, double x, double y) {
    robot.moveTo(chart.getCanvas().localToScreen(x, y));
    FxEvents.settle();
  }

  private List<String> said() throws Exception {
    return window.onFx(() -> tips().stream().map(Tooltip::getText).toList());
  }

  private static List<Tooltip> tips() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(Tooltip.class::cast)
        .toList();
  }

  private boolean underPointer(ChartViewer chart, Point2D place) throws Exception {
    return window.onFx(
        () -> {
          javafx.geometry.Point2D pointer =
              chart.getCanvas().localToScreen(place.getX(), place.getY());
          return tips().stream()
              .map(tip -> new BoundingBox(tip.getX(), tip.getY(), tip.getWidth(), tip.getHeight()))
              .anyMatch(tip -> tip.contains(pointer));
        });
  }

  private Picture picture(ChartViewer chart) throws Exception {
    FxEvents.settle();
    return window.onFx(
        () -> {
          if (chart.getRenderingInfo() == null) {
            return new Picture(new int[0], 1, new Rectangle2D.Double());
          }
          Image image = chart.getCanvas().snapshot(null, null);
          int width = (int) image.getWidth();
          int[] pixels = new int[width * (int) image.getHeight()];
          image
              .getPixelReader()
              .getPixels(
                  0,
                  0,
                  width,
                  (int) image.getHeight(),
                  PixelFormat.getIntArgbInstance(),
                  pixels,
                  0,
                  width);
          return new Picture(pixels, width, chart.getRenderingInfo().getPlotInfo().getPlotArea());
        });
  }

  /** A chart as it is seen, and where its plot is in it: all else is the legend. */
  private static final class Picture {
    private final int[] pixels;
    private final int width;
    private final Rectangle2D plot;

    Picture(int[] pixels, int width, Rectangle2D plot) {
      this.pixels = pixels;
      this.width = width;
      this.plot = plot;
    }

    /** That of the first series of which something large is drawn; 0 where there is none. */
    int firstColour() {
      return IntStream.range(0, 7)
          .map(index -> ChartStyle.LIGHT.seriesColor(index).getRGB())
          .filter(colour -> places(colour, true).findAny().isPresent())
          .findFirst()
          .orElse(0);
    }

    /** The middle of the first marker, bar or the like of a colour, in the plot or the legend. */
    Point2D find(int colour, boolean inPlot) {
      int place = places(colour, inPlot).findFirst().orElseThrow();
      int column = place % width;
      int row = place / width;
      return new Point2D.Double(column + MARKER_PIXELS / 2.0, row + MARKER_PIXELS / 2.0);
    }

    /** Pixels of a colour in the plot. */
    long count(int colour) {
      return IntStream.range(0, pixels.length)
          .filter(place -> pixels[place] == colour && isIn(place))
          .count();
    }

    private IntStream places(int colour, boolean inPlot) {
      return IntStream.range(0, pixels.length - MARKER_PIXELS * width)
          .filter(place -> pixels[place] == colour && isIn(place) == inPlot)
          .filter(place -> isFilled(place, colour));
    }

    private boolean isIn(int place) {
      int row = place / width;
      return plot.contains(place % width, row);
    }

    private boolean isFilled(int first, int colour) {
      for (int down = 0; down < MARKER_PIXELS; down++) {
        for (int across = 0; across < MARKER_PIXELS; across++) {
          if (pixels[first + down * width + across] != colour) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
