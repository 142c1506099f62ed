package dev.taskgauge.app;

import com.sun.glass.ui.Application;

/**
 * The name of the program in task bars, window lists and, on macOS, in its menu. JavaFX takes the
 * name of the application's class for it, and has no public way to give another one.
 */
final class ProgramName {
  static final String NAME = "TaskGauge";

  private ProgramName() {}

  /**
   * Gives the name. Only the first one counts: JavaFX gives that of the class after it has made the
   * application. On the JavaFX thread.
   */
  static void give() {
    try {
      Application.GetApplication().setName(NAME);
    } catch (LinkageError | RuntimeException e) {
      // Another JavaFX than the one that this was built with: then the name is that of the class.
      System.getLogger(ProgramName.class.getName())
          .log(System.Logger.Level.INFO, "The windows have no name of their own: {0}", e);
    }
  }
}
