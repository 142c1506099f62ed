package dev.taskgauge.app.help;

import java.util.List;

/**
 * Something that is shipped with the program.
 *
 * @param name what it is called
 * @param licence the short names of its licences
 * @param home its address; {@code -} for the program itself
 * @param artifacts the names of its jars, without versions
 */
public record Shipped(String name, String licence, String home, List<String> artifacts) {
  public Shipped {
    artifacts = List.copyOf(artifacts);
  }

  /** Whether a jar of this file name is one of its artifacts. */
  public boolean owns(String jarName) {
    return artifacts.stream().anyMatch(artifact -> !versionIn(jarName, artifact).isEmpty());
  }

  /** What follows the artifact in the name of its jar; empty where it is another's. */
  static String versionIn(String jarName, String artifact) {
    if (!jarName.startsWith(artifact + "-") || !jarName.endsWith(".jar")) {
      return "";
    }
    String version = jarName.substring(artifact.length() + 1, jarName.length() - ".jar".length());
    return version.isEmpty() || !Character.isDigit(version.charAt(0)) ? "" : version;
  }
}
