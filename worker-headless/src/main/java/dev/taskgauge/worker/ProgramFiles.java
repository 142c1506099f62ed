package dev.taskgauge.worker;

import dev.taskgauge.localaws.LocalAws;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * Where the running program lies.
 *
 * @param program worker.jar, or the folder of its classes where it is not packed yet
 * @param localAws what holds the classes of local-aws; worker.jar as well, once it is packed
 */
record ProgramFiles(Path program, Path localAws) {
  /** Those of this process. */
  static ProgramFiles ofProcess() {
    return new ProgramFiles(locationOf(Main.class), locationOf(LocalAws.class));
  }

  /** How a person starts this program again, from anywhere. */
  String startCommand() {
    return program.toString().endsWith(".jar")
        ? "java -jar " + quoted(program.toString())
        : "java -jar worker.jar";
  }

  /** As a shell reads it back. */
  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9_./:@%+=-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }

  private static Path locationOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Path.of("").toAbsolutePath();
    }
    try {
      return Path.of(source.getLocation().toURI()).toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(source + " is no place of a file", e);
    }
  }
}
