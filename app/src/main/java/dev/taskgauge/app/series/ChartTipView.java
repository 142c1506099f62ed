package dev.taskgauge.app.series;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.event.OverlayChangeListener;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.overlay.OverlayFX;

/**
 * Says the values of a chart where the pointer is, at once and as long as it is there. JFreeChart's
 * own tool tip comes a second after the pointer has moved once more, and is under the pointer after
 * the next move, so that it goes away for good.
 */
public final class ChartTipView {
  /** From the pointer: nearer, it would be under it, and the chart would lose the pointer. */
  private static final double BESIDE_PIXELS = 16;

  /** So near to a point counts as on it: markers are small, and hands tremble. */
  private static final double NEAR_PIXELS = 4;

  /** Further down on a screen there may be no room below the pointer. */
  private static final double LOWER_PART = 0.75;

  private final ChartCanvas canvas;
  private final Function<Point2D, String> values;
  private final Tooltip tip = new Tooltip();
  private Point2D place = new Point2D.Double();

  private ChartTipView(ChartCanvas canvas, Function<Point2D, String> values) {
    this.canvas = canvas;
    this.values = values;
    // It takes no key from the window: Esc stops a run.
    tip.setHideOnEscape(false);
    tip.setAutoHide(false);
  }

  /** Says the values of the points of whatever chart is shown. */
  public static void ofPoints(ChartViewer viewer) {
    add(viewer, place -> pointAt(viewer, place));
  }

  /**
   * Says other values.
   *
   * @param values what to say where the pointer is; empty where there is nothing to say
   */
  public static void add(ChartViewer viewer, Function<Point2D, String> values) {
    ChartCanvas canvas = viewer.getCanvas();
    canvas.setTooltipEnabled(false);
    ChartTipView view = new ChartTipView(canvas, values);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, view::moved);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.tip.hide());
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> view.tip.hide());
    canvas.addEventHandler(ScrollEvent.SCROLL, event -> view.tip.hide());
    canvas.addOverlay(new AfterDrawing(view));
    ObservableValue<Boolean> seen =
        canvas
            .sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::focusedProperty)
            .orElse(false);
    // Else it would stay in front of the window that takes the place of this one.
    seen.subscribe(focused -> view.tip.hide());
  }

  private void moved(MouseEvent event) {
    place = new Point2D.Double(event.getX(), event.getY());
    String text = values.apply(place);
    if (text.isEmpty()) {
      tip.hide();
      return;
    }
    tip.setText(text);
    boolean above = isLow(event.getScreenX(), event.getScreenY());
    tip.setAnchorLocation(
        above
            ? PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT
            : PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    double x = event.getScreenX() + BESIDE_PIXELS;
    double y = event.getScreenY() + (above ? -BESIDE_PIXELS : BESIDE_PIXELS);
    if (tip.isShowing()) {
      tip.setAnchorX(x);
      tip.setAnchorY(y);
    } else {
      tip.show(canvas, x, y);
    }
  }

  /** What the pointer rests on may have other values now, or be something else. */
  private void drawnAnew() {
    if (!tip.isShowing()) {
      return;
    }
    String text = values.apply(place);
    if (text.isEmpty()) {
      tip.hide();
    } else {
      tip.setText(text);
    }
  }

  private static boolean isLow(double x, double y) {
    List<Screen> screens = Screen.getScreensForRectangle(x, y, 1, 1);
    if (screens.isEmpty()) {
      return false;
    }
    Rectangle2D bounds = screens.get(0).getVisualBounds();
    return y > bounds.getMinY() + LOWER_PART * bounds.getHeight();
  }

  /** What is drawn last lies above the others. */
  private static String pointAt(ChartViewer viewer, Point2D place) {
    Collection<?> entities = viewer.getRenderingInfo().getEntityCollection().getEntities();
    String on = "";
    String near = "";
    for (Object each : entities) {
      ChartEntity entity = (ChartEntity) each;
      String text = entity.getToolTipText();
      if (text != null && isNear(entity, place)) {
        near = text;
        on = entity.getArea().contains(place) ? text : on;
      }
    }
    return on.isEmpty() ? near : on;
  }

  private static boolean isNear(ChartEntity entity, Point2D place) {
    return entity
        .getArea()
        .intersects(
            place.getX() - NEAR_PIXELS,
            place.getY() - NEAR_PIXELS,
            2 * NEAR_PIXELS,
            2 * NEAR_PIXELS);
  }

  /** The canvas tells its overlays, and nobody else, that it has drawn its chart. */
  private record AfterDrawing(ChartTipView view) implements OverlayFX {
    @Override
    public void paintOverlay(Graphics2D graphics, ChartCanvas canvas) {
      view.drawnAnew();
    }

    @Override
    public void paintOverlay(Graphics2D graphics, ChartPanel panel) {
      // That would be of a chart in Swing.
    }

    @Override
    public void addChangeListener(OverlayChangeListener listener) {
      // It never changes.
    }

    @Override
    public void removeChangeListener(OverlayChangeListener listener) {
      // It never changes.
    }
  }
}
