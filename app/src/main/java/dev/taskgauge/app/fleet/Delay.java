package dev.taskgauge.app.fleet;

/** Does work off the JavaFX thread, one piece at a time, after a while. */
@FunctionalInterface
public interface Delay {
  /** Returns at once. */
  void execute(Runnable work, long delayMillis);
}
