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
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The file in which Java keeps the classes of worker processes on this machine from one start to
 * the next, so that they start sooner. Java writes it when such a process ends, looks itself
 * whether it fits, and does without where it does not; several may write it at once.
 */
final class ClassArchive {
  private static final int FIRST_JAVA_THAT_CREATES_IT = 19;

  /** With this begins, in the order of the machine, what Java writes there. */
  private static final int DYNAMIC_ARCHIVE = 0xf00baba8;

  private ClassArchive() {}

  /** What this Java is started with, for programs of the class path of this one. */
  static List<String> optionsOfThisProgram() {
    return options(
        Runtime.version().feature(),
        String.valueOf(System.getProperty("java.class.path")),
        System.getProperty("java.home") + System.getProperty("java.vm.version"),
        UserFolders.ofThisProgram().cache());
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
}
