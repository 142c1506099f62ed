package dev.taskgauge.app.theme;

/** Which colours the user wants. */
public enum ThemeChoice {
  /** As the system has them, and with it when it changes. */
  SYSTEM("Like the system"),
  /** Dark on light. */
  LIGHT("Light"),
  /** Light on dark. */
  DARK("Dark");

  private final String label;

  ThemeChoice(String label) {
    this.label = label;
  }

  /** What it is called in a menu. */
  public String label() {
    return label;
  }
}
