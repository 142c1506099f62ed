package dev.taskgauge.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder in the place of an EC2 instance: what the script writes goes there, and what it would
 * change of a machine is done by stubs that note how they were called.
 */
final class MadeUpMachine {
  /** What of this machine the script may really use. */
  private static final List<String> REAL =
      List.of("bash", "cat", "chmod", "cp", "mkdir", "mktemp", "mv", "rm", "sha256sum", "touch");

  private static final String STUB =
      """
      #!/bin/bash
      name=${0##*/}
      [[ $name == id || $name == java ]] || echo "$name $*" >>"$STATE/calls"
      case $name in
        id) [[ -e $STATE/user ]] ;;
        useradd) touch "$STATE/user" ;;
        java) [[ -e $STATE/java ]] && echo "openjdk version \\"$(cat "$STATE/java")\\" 2026" >&2 ;;
        dnf | apt-get)
          case $* in
            *java-17* | *openjdk-17*) echo 17.0.13 >"$STATE/java" ;;
            *default-jre*) cat "$STATE/default-java" >"$STATE/java" ;;
          esac ;;
        curl) while [[ $1 != --output ]]; do shift; done; cp "$STATE/published.jar" "$2" ;;
        aws) cp "$STATE/published.jar" "${@: -1}" ;;
        systemctl) [[ ! -e $STATE/broken-$1 ]] ;;
      esac
      """;

  private final Path root;
  private final Path bin;
  private final Path state;

  /**
   * Without Java and without a worker.
   *
   * @param folder an empty one
   * @param installer dnf or apt-get
   */
  MadeUpMachine(Path folder, String installer) throws IOException {
    root = Files.createDirectories(folder.resolve("root"));
    bin = Files.createDirectories(folder.resolve("bin"));
    state = Files.createDirectories(folder.resolve("state"));
    for (String tool : REAL) {
      Files.createSymbolicLink(bin.resolve(tool), Objects.requireNonNull(Tools.find(tool), tool));
    }
    for (String stub : List.of(installer, "id", "useradd", "java", "curl", "aws", "systemctl")) {
      Path file = Files.writeString(bin.resolve(stub), STUB);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    publish("the jar");
    defaultJava("21.0.5");
  }

  /** What worker.jar is from now on, where it is fetched from. */
  void publish(String content) throws IOException {
    Files.writeString(state.resolve("published.jar"), content);
  }

  /** Which version the distribution installs where nothing else is said. */
  void defaultJava(String version) throws IOException {
    Files.writeString(state.resolve("default-java"), version);
  }

  /** Lets a command of systemctl fail, or work again. */
  void breakSystemctl(String command, boolean broken) throws IOException {
    Path mark = state.resolve("broken-" + command);
    if (broken) {
      Files.createFile(mark);
    } else {
      Files.delete(mark);
    }
  }

  /** How a script ended. */
  record Outcome(int exitCode, String output, List<String> calls) {}

  /** Runs a script; tells of its own calls alone. */
  Outcome run(String script) throws IOException, InterruptedException {
    Path file = Files.writeString(state.resolve("user-data.sh"), script);
    Files.deleteIfExists(state.resolve("calls"));
    ProcessBuilder builder =
        new ProcessBuilder(bin.resolve("bash").toString(), file.toString())
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("STATE", state.toString());
    builder.environment().put("TASKGAUGE_ROOT", root.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    Path calls = state.resolve("calls");
    return new Outcome(
        process.exitValue(), output, Files.exists(calls) ? Files.readAllLines(calls) : List.of());
  }

  /** Every file that was written, with its permissions and when it was. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(
            root.relativize(file).toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                + " "
                + Files.getLastModifiedTime(file));
      }
    }
    return new HashMap<>(files);
  }

  /** The content of a file. */
  String read(String file) throws IOException {
    return Files.readString(root.resolve(file));
  }
}
