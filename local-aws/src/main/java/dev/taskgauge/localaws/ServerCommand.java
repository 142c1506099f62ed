package dev.taskgauge.localaws;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the server process: the Java that runs this, with what the servers need. */
final class ServerCommand {

  /**
   * From here on Java warns of native code and of old memory access unless it is told that they are
   * wanted.
   */
  private static final int FIRST_JAVA_THAT_WARNS = 24;

  private final LocalAwsOptions options;
  private final Path temporaryFolder;

  ServerCommand(LocalAwsOptions options, Path temporaryFolder) {
    this.options = options;
    this.temporaryFolder = temporaryFolder;
  }

  List<String> line() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx" + options.maxHeapMebibytes() + "m");
    line.add("-Djava.io.tmpdir=" + temporaryFolder);
    line.add("-Djava.awt.headless=true");
    line.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    if (Runtime.version().feature() >= FIRST_JAVA_THAT_WARNS) {
      line.add("--enable-native-access=ALL-UNNAMED");
      line.add("--sun-misc-unsafe-memory-access=allow");
    }
    line.add("-cp");
    line.add(options.classPath());
    line.add(ServerMain.class.getName());
    line.add(Long.toString(ProcessHandle.current().pid()));
    line.add(temporaryFolder.toString());
    return line;
  }
}
