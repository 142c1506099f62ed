package dev.taskgauge.app;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whether there is a screen to open a window on. */
record Display(boolean linux, boolean headlessPlatform, boolean screen) {
  /**
   * Looks at the environment.
   *
   * @param properties looks up a system property, null where it is not set
   * @param environment looks up an environment variable, null where it is not set
   */
  static Display of(
      UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
    boolean linux = text(properties.apply("os.name")).toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = text(properties.apply("glass.platform")).equalsIgnoreCase("headless");
    boolean screen =
        !linux
            || !text(environment.apply("DISPLAY")).isEmpty()
            || !text(environment.apply("WAYLAND_DISPLAY")).isEmpty();
    return new Display(linux, headless, screen);
  }

  /** Whether a window can be opened, be it one that nobody sees. */
  boolean canOpenWindow() {
    return headlessPlatform || screen;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
