package dev.taskgauge.engine.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What was built: told by a file that the build writes.
 *
 * @param version the version of TaskGauge
 * @param gitCommit the abbreviated commit, with {@code -dirty} where sources had been changed
 */
public record BuildInfo(String version, String gitCommit) {
  private static final String RESOURCE = "/dev/taskgauge/engine/build.properties";
  private static final String UNKNOWN = "unknown";

  /** The build of the running program; {@code unknown} where it was built outside a checkout. */
  public static BuildInfo read() {
    Properties properties = new Properties();
    try (InputStream in = BuildInfo.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can not read " + RESOURCE, e);
    }
    return of(properties);
  }

  static BuildInfo of(Properties properties) {
    String commit = text(properties, "git.commit.id.abbrev");
    boolean dirty = Boolean.parseBoolean(properties.getProperty("git.dirty"));
    return new BuildInfo(
        text(properties, "git.build.version"),
        dirty && !commit.equals(UNKNOWN) ? commit + "-dirty" : commit);
  }

  private static String text(Properties properties, String key) {
    String value = properties.getProperty(key, "");
    return value.isBlank() ? UNKNOWN : value;
  }
}
