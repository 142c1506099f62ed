package dev.taskgauge.app.workbench;

import dev.taskgauge.app.chart.LiveChart;
import java.awt.geom.Point2D;
import java.util.function.Supplier;
import javafx.scene.input.MouseEvent;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;
import org.jspecify.annotations.Nullable;

/** Says the values of the live chart where somebody points at it. */
final class LiveValuesView implements ChartMouseListenerFX {
  private final ChartViewer viewer;
  private final Supplier<@Nullable LiveChart> chart;

  /**
   * Values of what is drawn on a canvas.
   *
   * @param chart what is drawn now
   */
  LiveValuesView(ChartViewer viewer, Supplier<@Nullable LiveChart> chart) {
    this.viewer = viewer;
    this.chart = chart;
  }

  @Override
  public void chartMouseMoved(ChartMouseEventFX event) {
    LiveChart drawn = chart.get();
    MouseEvent mouse = event.getTrigger();
    String values =
        drawn == null
            ? ""
            : drawn.valuesAt(
                viewer.getRenderingInfo().getPlotInfo(),
                new Point2D.Double(mouse.getX(), mouse.getY()));
    viewer
        .getCanvas()
        .setTooltip(values.isEmpty() ? null : values, mouse.getScreenX(), mouse.getScreenY());
  }

  @Override
  public void chartMouseClicked(ChartMouseEventFX event) {}
}
