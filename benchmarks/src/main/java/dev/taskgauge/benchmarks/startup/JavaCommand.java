package dev.taskgauge.benchmarks.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java.
 *
 * @param command its program
 * @param version such as 17
 */
public record JavaCommand(Path command, int version) {
  private static final Pattern VERSION =
      Pattern.compile("java\\.specification\\.version = (?:1\\.)?(\\d+)");

  /** The one that runs this. */
  public static JavaCommand own() {
    return new JavaCommand(
        Path.of(System.getProperty("java.home"), "bin", "java"), Runtime.version().feature());
  }

  /**
   * Asks a program for its version.
   *
   * @throws IllegalArgumentException where it is no Java
   */
  public static JavaCommand of(Path command) throws IOException, InterruptedException {
    if (!Files.isExecutable(command) || Files.isDirectory(command)) {
      throw notJava(command);
    }
    Process process =
        new ProcessBuilder(List.of(command.toString(), "-XshowSettings:properties", "-version"))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    int version = version(output);
    if (version < 0) {
      throw notJava(command);
    }
    return new JavaCommand(command, version);
  }

  /** From its settings; -1 where they do not say. */
  static int version(String settings) {
    Matcher matcher = VERSION.matcher(settings);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  private static IllegalArgumentException notJava(Path command) {
    return new IllegalArgumentException(
        "--java " + command + ": expected the program of a Java, such as …/bin/java");
  }
}
