package dev.taskgauge.app.installer;

import dev.taskgauge.app.presets.WorkloadsFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An application image, as jpackage lays it out on this system. */
record AppImage(Path folder) {
  private static final String APP_FOLDER = "$APPDIR";
  private static final String CACHE = "taskgauge.aot";
  private static final String CLASS_PATH = "app.classpath=";
  private static final String CONFIGURATION = InstallerBuild.NAME + ".cfg";

  /** With which its Java is started; a Java that can not use the cache goes on without. */
  static final List<String> JAVA_OPTIONS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:AOTCache=" + APP_FOLDER + "/" + CACHE,
          // jpackage puts other content beside the folder of the jars, on every system.
          "-D" + WorkloadsFolder.PROPERTY + "=" + APP_FOLDER + "/../" + InstallerBuild.WORKLOADS);

  /** With what Java opens the window where nobody sees it, measures a little, and ends. */
  private static final List<String> TRAINING =
      List.of(
          "-Dglass.platform=Headless",
          "-Dprism.order=sw",
          "-Dtaskgauge.smoke=true",
          "--enable-native-access=ALL-UNNAMED");

  Path aotCache() throws IOException {
    return appFolder().resolve(CACHE);
  }

  /**
   * Starts the program once and keeps what Java has loaded and learned by it.
   *
   * @throws IllegalStateException where the program fails
   */
  void makeAotCache() throws IOException, InterruptedException {
    Files.deleteIfExists(aotCache());
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.add("-XX:AOTCacheOutput=" + aotCache());
    command.addAll(TRAINING);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath()));
    command.add("dev.taskgauge.app.Launcher");
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0 || !Files.exists(aotCache())) {
      throw new IllegalStateException("the training run ended with " + exit + ": " + command);
    }
  }

  /** The jars in the order in which the launcher has them; a cache is of no use in another. */
  List<String> classPath() throws IOException {
    Path app = appFolder();
    return Files.readAllLines(app.resolve(CONFIGURATION)).stream()
        .filter(line -> line.startsWith(CLASS_PATH))
        .map(line -> line.substring(CLASS_PATH.length()).replace(APP_FOLDER, app.toString()))
        .toList();
  }

  Path java() throws IOException {
    return find("java", "java.exe");
  }

  private Path appFolder() throws IOException {
    Path parent = find(CONFIGURATION, CONFIGURATION).getParent();
    return parent == null ? folder : parent;
  }

  private Path find(String name, String otherName) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.endsWith(name) || file.endsWith(otherName))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(folder + " has no " + name))
          .toAbsolutePath();
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
