package dev.taskgauge.app.preferences;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** Puts a window where it was, and remembers where it is when it goes. On the JavaFX thread. */
public final class WindowPlaceView {
  private final Stage stage;
  private final PreferencesModel preferences;
  private final List<SplitPane> dividers;

  /** A window that is maximized gets its new size before it says so. */
  private final PauseTransition settled = new PauseTransition(Duration.millis(300));

  private double x;
  private double y;
  private double width;
  private double height;

  /**
   * Places the stage, which is not shown yet, and listens to it from then on.
   *
   * @param dividers panes with one divider, always in the same order
   */
  public static void of(Stage stage, PreferencesModel preferences, List<SplitPane> dividers) {
    new WindowPlaceView(stage, preferences, dividers).begin();
  }

  private WindowPlaceView(Stage stage, PreferencesModel preferences, List<SplitPane> dividers) {
    this.stage = stage;
    this.preferences = preferences;
    this.dividers = List.copyOf(dividers);
  }

  private void begin() {
    WindowPlace before = preferences.windowProperty().get();
    if (before != null) {
      place(before.onOneOf(screens()));
    }
    settled.setOnFinished(event -> note());
    for (ReadOnlyDoubleProperty length :
        List.of(
            stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
      length.addListener(changed -> settled.playFromStart());
    }
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> remember());
  }

  /** What is free for windows, the primary screen first. */
  private static List<Rectangle2D> screens() {
    List<Rectangle2D> screens = new ArrayList<>();
    screens.add(Screen.getPrimary().getVisualBounds());
    Screen.getScreens().forEach(screen -> screens.add(screen.getVisualBounds()));
    return screens;
  }

  private void place(WindowPlace place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    x = place.x();
    y = place.y();
    width = place.width();
    height = place.height();
    stage.setMaximized(place.maximized());
    divide(place);
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> divideAfterLayout(place));
  }

  /** The first layout, in which panes get the size that the window has now, moves dividers. */
  private void divideAfterLayout(WindowPlace place) {
    Scene scene = stage.getScene();
    Runnable once =
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            divide(place);
          }
        };
    scene.addPostLayoutPulseListener(once);
    scene.getRoot().requestLayout();
  }

  private void divide(WindowPlace place) {
    for (int i = 0; i < Math.min(dividers.size(), place.dividers().size()); i++) {
      dividers.get(i).setDividerPositions(place.dividers().get(i));
    }
  }

  /** A maximized window is to be remembered with the place that it goes back to. */
  private void note() {
    if (stage.isMaximized() || stage.isIconified() || stage.isFullScreen()) {
      return;
    }
    x = stage.getX();
    y = stage.getY();
    width = stage.getWidth();
    height = stage.getHeight();
  }

  private void remember() {
    settled.stop();
    note();
    List<Double> positions =
        dividers.stream()
            .filter(pane -> !pane.getDividers().isEmpty())
            .map(pane -> pane.getDividerPositions()[0])
            .toList();
    try {
      preferences
          .windowProperty()
          .set(new WindowPlace(x, y, width, height, stage.isMaximized(), positions));
    } catch (IllegalArgumentException e) {
      // A window that was never laid out has no place.
    }
  }
}
