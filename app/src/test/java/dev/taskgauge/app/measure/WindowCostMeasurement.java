package dev.taskgauge.app.measure;

import javafx.application.Application;

/**
 * What the window costs a run at full speed: a run of tasks without length goes on in it, and the
 * window follows the run and stands still in turns, some seconds each. Without following it draws
 * nothing, as the terminal does. A process each for window and terminal would not show it: two of
 * the same kind differ by a quarter, by how the compiler of the virtual machine happened to arrange
 * the slots' loop.
 *
 * <p>A program, run by hand after {@code mvn package} on a screen, with the class path of the app's
 * tests (as {@code mvn dependency:build-classpath -Dmdep.includeScope=test} prints it): {@code java
 * -cp … dev.taskgauge.app.measure.WindowCostMeasurement 2 30 10}. Arguments: workers, pairs, and
 * the seconds that each half of a pair takes.
 */
public final class WindowCostMeasurement {
  private WindowCostMeasurement() {}

  /** Opens the window, prints a line a pair, and the ratios. */
  public static void main(String[] args) {
    // A main class must not be an Application itself where JavaFX is on the class path.
    Application.launch(MeasuredWindow.class, args);
  }
}
