package dev.taskgauge.app.help;

import dev.taskgauge.engine.result.BuildInfo;
import java.io.File;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What runs, and on what.
 *
 * @param build what was built
 * @param properties looks up a system property, null where it is not set
 */
public record AboutText(BuildInfo build, UnaryOperator<@Nullable String> properties) {
  /** Of the running program. */
  public static AboutText ofThisProgram() {
    return new AboutText(BuildInfo.read(), System::getProperty);
  }

  /** Four lines: program, Java, JavaFX, system. */
  public String text() {
    return String.join(
        "\n",
        "TaskGauge " + build.version() + " (commit " + build.gitCommit() + ")",
        "Java " + property("java.version") + ", " + property("java.vm.name"),
        "JavaFX " + property("javafx.runtime.version"),
        property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
  }

  /** The file names of the jars that run. */
  public List<String> jarNames() {
    return Stream.of(property("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> new File(entry).getName())
        .filter(name -> name.endsWith(".jar"))
        .toList();
  }

  private String property(String name) {
    String value = properties.apply(name);
    return value == null ? "unknown" : value;
  }
}
