package dev.taskgauge.app.preferences;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the window was when it was closed. Lengths are in JavaFX's units, independent of a screen's
 * scale.
 *
 * @param x of its left edge
 * @param y of its upper edge
 * @param width with its frame
 * @param height with its frame
 * @param maximized whether it filled a screen; the rest then says where it goes from there
 * @param dividers the positions of its dividers, from 0 to 1, in the order in which the window
 *     names them
 */
public record WindowPlace(
    double x, double y, double width, double height, boolean maximized, List<Double> dividers) {
  /** The smallest width and height that are kept. */
  public static final double MIN_LENGTH = 100;

  /** The largest of all lengths; beyond it no window system goes. */
  public static final double MAX_LENGTH = 32_767;

  /** How much of the upper edge must be seen, so that a mouse can take it. */
  private static final double SEEN_WIDTH = 120;

  private static final double SEEN_HEIGHT = 32;

  public WindowPlace {
    check("x", x, -MAX_LENGTH, MAX_LENGTH);
    check("y", y, -MAX_LENGTH, MAX_LENGTH);
    check("width", width, MIN_LENGTH, MAX_LENGTH);
    check("height", height, MIN_LENGTH, MAX_LENGTH);
    dividers = List.copyOf(dividers);
    dividers.forEach(divider -> check("dividers", divider, 0, 1));
  }

  private static void check(String name, double value, double min, double max) {
    // Written so that a NaN does not pass.
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          "%s: %s: expected a number from %.0f to %.0f".formatted(name, value, min, max));
    }
  }

  /**
   * The same place where its upper edge can be seen and taken; else, as after a screen was
   * unplugged, the middle of the first screen. Never larger than the screen that it is on.
   *
   * @param screens what of each screen is free for windows, the primary one first; at least one
   */
  public WindowPlace onOneOf(List<Rectangle2D> screens) {
    return screens.stream()
        .filter(this::canBeTakenOn)
        .findFirst()
        .map(screen -> at(x, y, screen))
        .orElseGet(() -> inTheMiddleOf(screens.get(0)));
  }

  private boolean canBeTakenOn(Rectangle2D screen) {
    double seenWidth = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
    return seenWidth >= Math.min(SEEN_WIDTH, width)
        && y >= screen.getMinY()
        && y + SEEN_HEIGHT <= screen.getMaxY();
  }

  private WindowPlace inTheMiddleOf(Rectangle2D screen) {
    return at(
        screen.getMinX() + Math.max(0, (screen.getWidth() - width) / 2),
        screen.getMinY() + Math.max(0, (screen.getHeight() - height) / 2),
        screen);
  }

  private WindowPlace at(double newX, double newY, Rectangle2D screen) {
    return new WindowPlace(
        newX,
        newY,
        Math.max(MIN_LENGTH, Math.min(width, screen.getWidth())),
        Math.max(MIN_LENGTH, Math.min(height, screen.getHeight())),
        maximized,
        dividers);
  }
}
