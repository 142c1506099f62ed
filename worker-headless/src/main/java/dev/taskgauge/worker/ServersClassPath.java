package dev.taskgauge.worker;

import dev.taskgauge.engine.run.BackendUnavailableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The jars of ElasticMQ and DynamoDB Local, which worker.jar does not contain: the licence of
 * DynamoDB Local forbids to hand it on.
 */
final class ServersClassPath {
  static final String OPTION = "--servers-class-path";
  static final String VARIABLE = "TASKGAUGE_SERVERS_CLASSPATH";

  private static final String FILE = "servers.classpath";

  private final ProgramFiles program;
  private final Map<String, String> environment;

  /**
   * Looks for nothing yet.
   *
   * @param program where it looks
   * @param environment the environment variables
   */
  ServersClassPath(ProgramFiles program, Map<String, String> environment) {
    this.program = program;
    this.environment = environment;
  }

  /**
   * The class path of a server process: the servers' jars, then what starts them.
   *
   * @param option what was given on the command line, or null
   * @throws IllegalArgumentException where what was given is wrong
   * @throws BackendUnavailableException where nothing was given or found, with what to do
   */
  String resolve(@Nullable String option) throws BackendUnavailableException {
    // The program comes last: some libraries are in both, and the servers need their own whole.
    return jars(option) + File.pathSeparator + program.localAws();
  }

  private String jars(@Nullable String option) throws BackendUnavailableException {
    if (option != null) {
      return given(OPTION, option);
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isBlank()) {
      return given(VARIABLE, variable);
    }
    for (Path file : places()) {
      if (Files.isRegularFile(file)) {
        return found(file);
      }
    }
    throw new BackendUnavailableException(nothingFound(), null);
  }

  private List<Path> places() {
    Path folder = program.program().resolveSibling("").normalize();
    return List.of(
        folder.resolve(FILE), folder.resolve("../../local-aws/target/" + FILE).normalize());
  }

  /** A file that holds a class path, or a class path. */
  private static String given(String name, String text) {
    String classPath = text.strip();
    Path file = Path.of(classPath.contains(File.pathSeparator) ? "" : classPath);
    if (Files.isRegularFile(file) && !classPath.endsWith(".jar")) {
      try {
        classPath = Files.readString(file).strip();
      } catch (IOException e) {
        throw new IllegalArgumentException(
            name + " " + text + ": can not be read: " + FailureReport.reason(e), e);
      }
    }
    Optional<String> missing = missing(classPath);
    if (missing.isPresent()) {
      throw new IllegalArgumentException(
          name
              + " '"
              + text
              + "': there is no '"
              + missing.get()
              + "'; expected the jars of the servers, or a file that lists them, such as"
              + " local-aws/target/"
              + FILE);
    }
    return classPath;
  }

  private static String found(Path file) throws BackendUnavailableException {
    try {
      String classPath = Files.readString(file).strip();
      Optional<String> missing = missing(classPath);
      if (missing.isPresent()) {
        throw new BackendUnavailableException(
            file
                + " names '"
                + missing.get()
                + "', which is not there: build it again with mvn -pl local-aws package"
                + " -DskipTests",
            null);
      }
      return classPath;
    } catch (IOException e) {
      throw new BackendUnavailableException(
          file + ": can not be read: " + FailureReport.reason(e), e);
    }
  }

  private static Optional<String> missing(String classPath) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(classPath)
        .filter(entry -> entry.isEmpty() || !Files.exists(Path.of(withoutWildcard(entry))))
        .findFirst();
  }

  private static String withoutWildcard(String entry) {
    return entry.endsWith(File.separator + "*") ? entry.substring(0, entry.length() - 2) : entry;
  }

  private String nothingFound() {
    List<Path> places = places();
    return "SQS on this machine needs the jars of ElasticMQ and DynamoDB Local, which worker.jar"
        + " does not contain, as DynamoDB Local may not be handed on."
        + "\nIn a checkout of TaskGauge, mvn -pl local-aws package -DskipTests fetches them and"
        + " lists them in local-aws/target/"
        + FILE
        + "; then\n  give that file as "
        + OPTION
        + " FILE, or in the environment variable "
        + VARIABLE
        + ",\n  or copy it to "
        + places.get(0)
        + ".\nIt was not there, and not at "
        + places.get(1)
        + " either.\nWith another SQS and DynamoDB, such as those of AWS, none of this is needed.";
  }
}
