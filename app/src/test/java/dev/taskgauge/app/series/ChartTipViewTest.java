package dev.taskgauge.app.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.screens.QuickRobot;
import dev.taskgauge.app.screens.ViewStage;
import dev.taskgauge.engine.report.chart.ChartFactory;
import dev.taskgauge.engine.report.chart.ChartPoint;
import dev.taskgauge.engine.report.chart.ChartSeries;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.report.chart.ChartValue;
import dev.taskgauge.engine.report.chart.SeriesRole;
import java.awt.geom.Point2D;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Values of a chart that is drawn anew while the pointer rests on it. */
final class ChartTipViewTest {
  private final FxRobot robot = new QuickRobot();
  private String value = "10 tasks/s";
  private int lookUps;

  @SuppressWarnings("NullAway.Init")
  private ChartViewer viewer;

  @SuppressWarnings("NullAway.Init")
  private ViewStage stage;

  @BeforeEach
  void open() throws Exception {
    stage =
        ViewStage.open(
            (window, theme) -> {
              viewer = new ChartViewer(chart(), false);
              ChartTipView.add(viewer, this::lookUp);
              return viewer;
            });
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void theValueOfBeforeStayedWhereTheChartWasDrawnAnewUnderAPointerThatRests() {
    robot.interact(() -> moveTo(40));
    assertThat(said()).containsExactly("10 tasks/s at 40");

    value = "20 tasks/s";
    robot.interact(() -> viewer.getChart().fireChartChanged());
    assertThat(said()).as("of a run that goes on").containsExactly("20 tasks/s at 40");

    value = "30 tasks/s";
    robot.interact(() -> viewer.setChart(chart()));
    assertThat(said()).as("of another chart").containsExactly("30 tasks/s at 40");
  }

  @Test
  void whereNothingIsAnyMoreNothingIsSaid() {
    robot.interact(() -> moveTo(40));
    value = "";
    robot.interact(() -> viewer.setChart(chart()));

    assertThat(said()).isEmpty();
  }

  @Test
  void nobodyLooksUpWhatIsNotSaid() {
    robot.interact(() -> viewer.getChart().fireChartChanged());

    assertThat(lookUps).isZero();
    assertThat(said()).isEmpty();
  }

  private String lookUp(Point2D place) {
    lookUps++;
    return value.isEmpty() ? "" : value + " at " + Math.round(place.getX());
  }

  private static List<String> said() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(window -> ((Tooltip) window).getText())
        .toList();
  }

  private void moveTo(double x) {
    Event.fireEvent(
        viewer.getCanvas(),
        new MouseEvent(
            MouseEvent.MOUSE_MOVED,
            x,
            40,
            x,
            40,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            new PickResult(viewer.getCanvas(), x, 40)));
  }

  private static JFreeChart chart() {
    ChartSeries series =
        new ChartSeries("10 ms", SeriesRole.MEASURED, List.of(ChartPoint.of(1, 100)));
    return ChartFactory.byWorkers(null, ChartValue.THROUGHPUT, List.of(series), ChartStyle.LIGHT);
  }
}
