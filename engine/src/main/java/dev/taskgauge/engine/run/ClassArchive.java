package dev.taskgauge.engine.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The file in which Java keeps the classes of worker processes on this machine from one start to
 * the next, so that they start sooner. Java writes it when such a process ends, looks itself
 * whether it fits, and does without where it does not; several may write it at once.
 */
final class ClassArchive {
  private static final int FIRST_JAVA_THAT_CREATES_IT = 19;

  /** With this begins, in the order of the machine, what Java writes there. */
  private static final int DYNAMIC_ARCHIVE = 0xf00baba8;

  private static final String PROPERTY = "taskgauge.user.folder";
  private static final String VARIABLE = "TASKGAUGE_USER_FOLDER";

  private ClassArchive() {}

  /** What this Java is started with, for programs of the class path of this one. */
  static List<String> optionsOfThisProgram() {
    return options(
        Runtime.version().feature(),
        String.valueOf(System.getProperty("java.class.path")),
        System.getProperty("java.home") + System.getProperty("java.vm.version"),
        cacheFolder(System::getProperty, System::getenv));
  }

  /**
   * What a Java is started with.
   *
   * @param javaVersion such as 17
   * @param classPath of the program; Java keeps classes of jars only
   * @param java tells it from any other
   * @param folder of the file; it is made
   * @return empty where that Java, class path or folder does not allow it
   */
  static List<String> options(int javaVersion, String classPath, String java, Path folder) {
    if (javaVersion < FIRST_JAVA_THAT_CREATES_IT || !isOfJars(classPath)) {
      return List.of();
    }
    UUID name = UUID.nameUUIDFromBytes((java + '\n' + classPath).getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("worker-" + name + ".jsa");
    // A separator would be read as that of two archives.
    if (file.toString().contains(File.pathSeparator)) {
      return List.of();
    }
    try {
      Files.createDirectories(folder);
      if (Files.exists(file) && !isArchive(file)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      return List.of();
    }
    // Java complains of archives on standard output, which is for answers.
    return List.of(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + file,
        "-Xlog:disable",
        "-XX:-PrintWarnings");
  }

  /** What is something else altogether Java does not replace, but goes without even its own one. */
  private static boolean isArchive(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(Integer.BYTES);
      return first.length == Integer.BYTES
          && ByteBuffer.wrap(first).order(ByteOrder.nativeOrder()).getInt() == DYNAMIC_ARCHIVE;
    }
  }

  /** A jar that stands for others may stand for folders, too. */
  private static boolean isOfJars(String classPath) {
    String[] entries = classPath.split(File.pathSeparator, -1);
    try {
      return Arrays.stream(entries)
              .allMatch(entry -> entry.endsWith(".jar") && Files.isRegularFile(Path.of(entry)))
          && (entries.length > 1 || !hasClassPath(Path.of(entries[0])));
    } catch (InvalidPathException | IOException e) {
      return false;
    }
  }

  private static boolean hasClassPath(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest != null
          && manifest.getMainAttributes().containsKey(Attributes.Name.CLASS_PATH);
    }
  }

  /**
   * Where the user's programs keep what can be made anew: the window keeps its own there, too.
   *
   * @param properties looks up a system property, null where it is not set
   * @param environment looks up an environment variable, null where it is not set
   */
  static Path cacheFolder(
      UnaryOperator<@Nullable String> properties, UnaryOperator<@Nullable String> environment) {
    String given = firstOf(properties.apply(PROPERTY), environment.apply(VARIABLE));
    if (!given.isEmpty()) {
      return Path.of(given).toAbsolutePath().resolve("cache");
    }
    Path home = Path.of(firstOf(properties.apply("user.home"), ".")).toAbsolutePath();
    String system = firstOf(properties.apply("os.name"), "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return home.resolve("Library/Caches/TaskGauge");
    }
    if (system.contains("windows")) {
      return absolute(environment.apply("LOCALAPPDATA"), home.resolve("AppData/Local"))
          .resolve("TaskGauge/Cache");
    }
    return absolute(environment.apply("XDG_CACHE_HOME"), home.resolve(".cache"))
        .resolve("taskgauge");
  }

  private static Path absolute(@Nullable String given, Path otherwise) {
    return given != null && new File(given).isAbsolute() ? Path.of(given) : otherwise;
  }

  private static String firstOf(@Nullable String first, @Nullable String second) {
    if (first != null && !first.isBlank()) {
      return first;
    }
    return second == null ? "" : second.strip();
  }
}
