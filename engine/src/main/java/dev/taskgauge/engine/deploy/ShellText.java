package dev.taskgauge.engine.deploy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a command line for bash and every other shell of POSIX. */
final class ShellText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+-]+");

  private ShellText() {}

  /** In single quotes, between which a shell changes nothing (POSIX.1-2017, 2.2.2). */
  static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /** Words, each in quotes where it needs them. */
  static String line(List<String> words) {
    return words.stream()
        .map(word -> PLAIN.matcher(word).matches() ? word : quoted(word))
        .collect(Collectors.joining(" "));
  }
}
