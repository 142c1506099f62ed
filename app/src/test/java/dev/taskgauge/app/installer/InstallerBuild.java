package dev.taskgauge.app.installer;

import dev.taskgauge.app.help.Licences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the application image, with a Java of its own and an AOT cache, and on Debian and its like
 * a package of it. {@code mvn -Pinstaller package} runs it after the jars are there.
 *
 * <p>Arguments: the folder with the jars of the libraries, the jar of the window, the folder to
 * write to, and the version.
 */
final class InstallerBuild {
  static final String NAME = "TaskGauge";

  /** The folder of workload and experiment files, in the project and in the image. */
  static final String WORKLOADS = "workloads";

  /** What the window and its libraries use, as jdeps finds it, and more by the reasons given. */
  static final List<String> MODULES =
      List.of(
          "java.desktop",
          // How busy the machine is, and how much memory it has.
          "jdk.management",
          "java.naming",
          "java.security.jgss",
          // HTTP clients and servers find these by service.
          "jdk.crypto.ec",
          "jdk.charsets",
          "jdk.zipfs",
          // JavaFX, Scala and Jackson.
          "jdk.unsupported",
          "jdk.unsupported.desktop",
          // For the servers of SQS on this machine, which a user may add.
          "java.compiler",
          "java.instrument",
          "java.management",
          "java.net.http",
          "java.rmi",
          "java.scripting",
          "java.sql",
          "java.transaction.xa",
          "jdk.httpserver",
          "jdk.net");

  /** Debian's packages that JavaFX loads by name, so that no tool can see it. */
  private static final String DEBIAN_PACKAGES =
      "libgtk-3-0, libxtst6, libpangoft2-1.0-0, libfreetype6, libfontconfig1";

  private final Path libraries;
  private final Path mainJar;
  private final Path out;
  private final String version;

  private InstallerBuild(Path libraries, Path mainJar, Path out, String version) {
    this.libraries = libraries;
    this.mainJar = mainJar;
    this.out = out;
    this.version = version;
  }

  /** Makes all of it anew. */
  public static void main(String[] args) throws Exception {
    new InstallerBuild(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), numeric(args[3]))
        .run();
  }

  /** Package managers want numbers and points alone. */
  static String numeric(String version) {
    return version.replaceAll("[^0-9.].*", "");
  }

  private void run() throws IOException, InterruptedException {
    Files.copy(
        mainJar,
        libraries.resolve(mainJar.getFileName()),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    check(libraries);
    Path image = image();
    AppImage app = new AppImage(image);
    app.makeAotCache();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f MB, of them the AOT cache %.1f MB%n",
        image,
        megabytes(image),
        megabytes(app.aotCache()));
    if (canMakeDebian()) {
      debian(image);
    }
  }

  /** Nothing without a known licence goes in, nor what may not be passed on. */
  static void check(Path libraries) throws IOException {
    try (Stream<Path> jars = Files.list(libraries)) {
      List<String> unknown =
          jars.map(jar -> jar.getFileName().toString())
              .filter(jar -> Licences.shipped().stream().noneMatch(part -> part.owns(jar)))
              .toList();
      if (!unknown.isEmpty()) {
        throw new IllegalStateException(
            "not in licences/shipped.txt, so not to be shipped: " + unknown);
      }
    }
  }

  private Path image() throws IOException {
    Path image = out.resolve(NAME);
    AppImage.delete(image);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                version,
                "--vendor",
                NAME,
                "--dest",
                out.toString(),
                "--input",
                libraries.toString(),
                "--main-jar",
                mainJar.getFileName().toString(),
                "--main-class",
                "dev.taskgauge.app.Launcher",
                "--add-modules",
                String.join(",", MODULES),
                // Keeps bin/java: workers and servers on this machine are processes of Java.
                "--jlink-options",
                "--strip-java-debug-attributes --no-man-pages --no-header-files",
                "--app-content",
                licences().toString(),
                "--app-content",
                workloads(Path.of("")).toString()));
    for (String option : AppImage.JAVA_OPTIONS) {
      arguments.add("--java-options");
      arguments.add(option);
    }
    if (isLinux()) {
      arguments.add("--icon");
      arguments.add(icon().toString());
    }
    jpackage(arguments);
    return image;
  }

  private Path licences() throws IOException {
    Path folder = out.resolve("licences");
    Files.createDirectories(folder);
    List<String> jars;
    try (Stream<Path> files = Files.list(libraries)) {
      jars = files.map(jar -> jar.getFileName().toString()).toList();
    }
    Files.writeString(folder.resolve("NOTICE.txt"), Licences.notices(jars));
    for (Map.Entry<String, String> text : Licences.texts().entrySet()) {
      Files.writeString(folder.resolve(text.getKey() + ".txt"), text.getValue());
    }
    return folder;
  }

  /** The project's, seen from the folder of this module. */
  static Path workloads(Path module) {
    return module.toAbsolutePath().normalize().resolveSibling(WORKLOADS);
  }

  private static Path icon() {
    return Path.of("src/main/resources/dev/taskgauge/app/icon/taskgauge-512.png").toAbsolutePath();
  }

  private void debian(Path image) throws IOException {
    Path resources = Files.createDirectories(out.resolve("resources"));
    // The class of the window, by which a desktop knows whose icon it gets.
    Files.writeString(
        resources.resolve(NAME + ".desktop"),
        """
        [Desktop Entry]
        Name=TaskGauge
        Comment=Measures task-execution back ends
        Exec=APPLICATION_LAUNCHER
        Icon=APPLICATION_ICON
        Terminal=false
        Type=Application
        Categories=Development;Science;
        StartupWMClass=TaskGauge
        """);
    jpackage(
        List.of(
            "--type",
            "deb",
            "--name",
            NAME,
            "--app-version",
            version,
            "--app-image",
            image.toString(),
            "--dest",
            out.toString(),
            "--resource-dir",
            resources.toString(),
            "--description",
            "Measures task-execution back ends",
            "--linux-package-name",
            "taskgauge",
            "--linux-package-deps",
            DEBIAN_PACKAGES,
            "--linux-shortcut",
            "--linux-app-category",
            "devel",
            "--icon",
            icon().toString()));
  }

  private static void jpackage(List<String> arguments) {
    ToolProvider tool =
        ToolProvider.findFirst("jpackage")
            .orElseThrow(() -> new IllegalStateException("this JDK has no jpackage"));
    if (tool.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException("jpackage failed: " + arguments);
    }
  }

  private static boolean canMakeDebian() {
    return isLinux() && isOnPath("dpkg-deb") && isOnPath("fakeroot");
  }

  private static boolean isOnPath(String program) {
    return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
  }

  private static double megabytes(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          / 1e6;
    }
  }
}
