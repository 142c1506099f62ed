package dev.taskgauge.engine.task;

/** Text from a file as a message may show it: short, and with nothing invisible in it. */
public final class VisibleText {
  private static final int MAX_SHOWN_CHARACTERS = 40;

  private VisibleText() {}

  /** The text in quotes, cut after 40 characters, control characters as escapes. */
  static String quote(String text) {
    return '"' + shorten(text) + '"';
  }

  /** The text, cut after 40 characters, control characters as escapes. */
  public static String shorten(String text) {
    int shown = text.codePointCount(0, text.length());
    if (shown <= MAX_SHOWN_CHARACTERS) {
      return escape(text);
    }
    return escape(text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN_CHARACTERS))) + "...";
  }

  /** The whole text, control characters as escapes. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> appendVisible(escaped, codePoint));
    return escaped.toString();
  }

  private static void appendVisible(StringBuilder escaped, int codePoint) {
    if (codePoint == '\t') {
      escaped.append("\\t");
    } else if (codePoint == '\r') {
      escaped.append("\\r");
    } else if (codePoint == '\n') {
      escaped.append("\\n");
    } else if (isVisible(codePoint)) {
      escaped.appendCodePoint(codePoint);
    } else {
      appendEscape(escaped, codePoint);
    }
  }

  private static void appendEscape(StringBuilder escaped, int codePoint) {
    for (char unit : Character.toChars(codePoint)) {
      escaped.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        escaped.append(Character.forDigit((unit >> shift) & 0xf, 16));
      }
    }
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }
}
