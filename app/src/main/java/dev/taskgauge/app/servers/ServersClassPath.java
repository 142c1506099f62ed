package dev.taskgauge.app.servers;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.engine.run.UserFolders;
import dev.taskgauge.localaws.LocalAws;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The jars of the servers. They are no part of this program, since one of them must not be passed
 * on; a build fetches them and notes where they are, or the user puts them into a folder.
 */
public final class ServersClassPath {
  /** System property with the jars themselves, as a class path. */
  static final String CLASS_PATH = "taskgauge.servers.classpath";

  /** System property with the name of the file in which a build notes the jars. */
  static final String FILE = "taskgauge.servers.classpathFile";

  /** Where a build leaves that file, seen from the project's folder and from a module's. */
  private static final List<Path> USUAL_FILES =
      List.of(
          Path.of("local-aws", "target", "servers.classpath"),
          Path.of("..", "local-aws", "target", "servers.classpath"));

  private static final String FOLDER = "servers";

  private final UnaryOperator<@Nullable String> properties;
  private final Path workingFolder;
  private final Path jarFolder;

  /**
   * Looks nowhere yet.
   *
   * @param properties looks up a system property, null where it is not set
   * @param workingFolder where names of files start
   * @param settingsFolder where the user keeps what is added to this program; the jars, in a folder
   *     of their own
   */
  ServersClassPath(
      UnaryOperator<@Nullable String> properties, Path workingFolder, Path settingsFolder) {
    this.properties = properties;
    this.workingFolder = workingFolder;
    this.jarFolder = settingsFolder.resolve(FOLDER);
  }

  /** As this program was started. */
  public static ServersClassPath ofThisProgram() {
    return new ServersClassPath(
        System::getProperty, Path.of(""), UserFolders.ofThisProgram().settings());
  }

  /**
   * Looks for the jars.
   *
   * @throws MissingServersException where they are not there, saying how to get them
   */
  public String find() throws MissingServersException {
    String given = properties.apply(CLASS_PATH);
    String classPath = given == null || given.isBlank() ? found() : given.strip();
    checkJars(classPath);
    return ownCode() + File.pathSeparator + classPath;
  }

  private String found() throws MissingServersException {
    String given = properties.apply(FILE);
    if (given != null && !given.isBlank()) {
      return read(workingFolder.resolve(given.strip()));
    }
    Optional<Path> usual =
        USUAL_FILES.stream().map(workingFolder::resolve).filter(Files::isRegularFile).findFirst();
    return usual.isPresent() ? read(usual.get()) : inJarFolder();
  }

  private String inJarFolder() throws MissingServersException {
    try (Stream<Path> files = Files.list(jarFolder)) {
      List<String> jars =
          files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList();
      if (!jars.isEmpty()) {
        return String.join(File.pathSeparator, jars);
      }
    } catch (NoSuchFileException e) {
      // As where it is empty.
    } catch (IOException e) {
      throw new MissingServersException(jarFolder + " can not be read: " + FileProblem.reason(e));
    }
    throw new MissingServersException(
        "they are not in %1$s; in a folder with TaskGauge's sources, \"mvn -pl local-aws"
                .formatted(jarFolder)
            + " dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=%1$s\" brings"
                .formatted(quoted(jarFolder))
            + " them there, and \"mvn\" opens a window that has them");
  }

  /** As a shell takes it, where a blank is in it. */
  private static String quoted(Path path) {
    String text = path.toString();
    return text.contains(" ") ? "'" + text + "'" : text;
  }

  private static String read(Path file) throws MissingServersException {
    try {
      String text = Files.readString(file).strip();
      if (!text.isEmpty()) {
        return text;
      }
      throw new MissingServersException(file + " names none" + buildAnew());
    } catch (IOException e) {
      throw new MissingServersException(
          file + " can not be read: " + FileProblem.reason(e) + buildAnew());
    }
  }

  private static void checkJars(String classPath) throws MissingServersException {
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (!entry.endsWith("*") && !new File(entry).exists()) {
        throw new MissingServersException(entry + " is not there" + buildAnew());
      }
    }
  }

  private static String buildAnew() {
    return "; \"mvn -pl local-aws compile\" in the project's folder fetches them";
  }

  /** Where the class is that starts the servers: the servers' process needs it, too. */
  private static String ownCode() throws MissingServersException {
    try {
      return Path.of(LocalAws.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new MissingServersException("this program can not find itself: " + e.getMessage());
    }
  }
}
