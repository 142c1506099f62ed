package dev.taskgauge.engine.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The user's folders, as each system wants them; none is made before something is written.
 *
 * @param settings what the user has chosen, and may add
 * @param logs what happened
 * @param cache what can be made anew
 */
public record UserFolders(Path settings, Path logs, Path cache) {
  /** System property with one folder that replaces all of them. */
  public static final String PROPERTY = "taskgauge.user.folder";

  /** Environment variable for the same; the property comes first. */
  public static final String VARIABLE = "TASKGAUGE_USER_FOLDER";

  /** Those of the user who started this program. */
  public static UserFolders ofThisProgram() {
    return of(System::getProperty, System::getenv);
  }

  /**
   * Looks at the environment: XDG base directories on Linux, {@code Library} on macOS, {@code
   * %APPDATA%} and {@code %LOCALAPPDATA%} on Windows.
   *
   * @param properties looks up a system property, null where it is not set
   * @param environment looks up an environment variable, null where it is not set
   */
  public static UserFolders of(
      UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
    String given = firstOf(properties.apply(PROPERTY), environment.apply(VARIABLE));
    if (!given.isEmpty()) {
      return in(Path.of(given).toAbsolutePath());
    }
    Path home = Path.of(firstOf(properties.apply("user.home"), ".")).toAbsolutePath();
    String system = firstOf(properties.apply("os.name"), "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      Path library = home.resolve("Library");
      return new UserFolders(
          library.resolve("Application Support").resolve("TaskGauge"),
          library.resolve("Logs").resolve("TaskGauge"),
          library.resolve("Caches").resolve("TaskGauge"));
    }
    if (system.contains("windows")) {
      Path roaming = absolute(environment.apply("APPDATA"), home.resolve("AppData/Roaming"));
      Path local = absolute(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local"));
      return new UserFolders(
          roaming.resolve("TaskGauge"),
          local.resolve("TaskGauge").resolve("Logs"),
          local.resolve("TaskGauge").resolve("Cache"));
    }
    return new UserFolders(
        absolute(environment.apply("XDG_CONFIG_HOME"), home.resolve(".config"))
            .resolve("taskgauge"),
        absolute(environment.apply("XDG_STATE_HOME"), home.resolve(".local/state"))
            .resolve("taskgauge"),
        absolute(environment.apply("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("taskgauge"));
  }

  /**
   * Where results go unless the user wants them elsewhere: beside the sources where the program is
   * built from them, as a terminal has it; else, where it is installed, in the user's home.
   *
   * @param properties looks up a system property, null where it is not set
   */
  public static Path usualReports(UnaryOperator<@Nullable String> properties) {
    // Set by the launcher that jpackage makes.
    return properties.apply("jpackage.app-path") == null
        ? Path.of("reports")
        : Path.of(firstOf(properties.apply("user.home"), "."), "TaskGauge", "reports");
  }

  /** All of them in one folder. */
  public static UserFolders in(Path folder) {
    return new UserFolders(folder, folder.resolve("logs"), folder.resolve("cache"));
  }

  /** XDG says that a path that is not absolute is to be ignored. */
  private static Path absolute(@Nullable String given, Path otherwise) {
    if (given == null || given.isBlank()) {
      return otherwise;
    }
    try {
      Path path = Path.of(given);
      return path.isAbsolute() ? path : otherwise;
    } catch (InvalidPathException e) {
      return otherwise;
    }
  }

  private static String firstOf(@Nullable String first, @Nullable String second) {
    if (first != null && !first.isBlank()) {
      return first.strip();
    }
    return second == null ? "" : second.strip();
  }
}
