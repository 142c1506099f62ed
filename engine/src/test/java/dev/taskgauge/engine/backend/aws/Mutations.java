package dev.taskgauge.engine.backend.aws;

import java.util.List;
import java.util.Random;

/** Spoils a valid text in ways that accidents and strangers find. */
final class Mutations {
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "null",
          "true",
          "-1",
          "1e999",
          "0.5",
          "\\u0000",
          "99999999999999999999",
          "\u0000",
          "\ud800",
          "{}",
          "[]",
          "[[[[[[[[[[",
          "\"v\":1,",
          "NaN");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** The text with one to four changes. */
  String mutate(String text) {
    StringBuilder changed = new StringBuilder(text);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && changed.length() > 0; i++) {
      int at = random.nextInt(changed.length());
      int end = Math.min(changed.length(), at + 1 + random.nextInt(8));
      switch (random.nextInt(6)) {
        case 0 -> changed.setCharAt(at, (char) random.nextInt(0x250));
        case 1 -> changed.delete(at, end);
        case 2 -> changed.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 3 -> changed.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        case 4 -> changed.insert(at, changed.substring(at, end));
        default -> changed.setLength(at);
      }
    }
    return changed.toString();
  }
}
