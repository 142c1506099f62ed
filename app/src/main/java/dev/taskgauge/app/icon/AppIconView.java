package dev.taskgauge.app.icon;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The icon of the program's windows, in the sizes that systems ask for. */
public final class AppIconView {
  /** Edges in pixels. */
  public static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  /** The largest that a window gets; 512 is for installers. */
  private static final int MAX_WINDOW_SIZE = 256;

  private AppIconView() {}

  /** Gives a window its icon. On the JavaFX thread. */
  public static void addTo(Stage stage) {
    SIZES.stream()
        .filter(size -> size <= MAX_WINDOW_SIZE)
        .map(AppIconView::image)
        .forEach(stage.getIcons()::add);
  }

  /** The icon in one of the sizes. */
  public static Image image(int size) {
    return new Image(Objects.requireNonNull(AppIconView.class.getResourceAsStream(fileName(size))));
  }

  static String fileName(int size) {
    return "taskgauge-" + size + ".png";
  }
}
