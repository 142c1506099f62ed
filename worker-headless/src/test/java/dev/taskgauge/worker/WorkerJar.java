package dev.taskgauge.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar that was built, as a program. */
final class WorkerJar {
  static final Path JAR = Path.of("target", "worker.jar").toAbsolutePath();
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** For tests with each of {@link #javas()}. */
  static final String JAVAS = "dev.taskgauge.worker.WorkerJar#javas";

  /** What a program has left that was started from the jar. */
  record Ended(int exitCode, String out, String err) {}

  private WorkerJar() {}

  /** This Java, and the one of the command line where that is another. */
  static Stream<Path> javas() throws IOException {
    Path here = Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
    List<Path> javas = new ArrayList<>(List.of(here));
    for (String entry : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path java = Path.of(entry, "java");
      if (Files.isExecutable(java)) {
        javas.add(java.toRealPath());
        break;
      }
    }
    return javas.stream().distinct();
  }

  static Path java() throws IOException {
    return javas().findFirst().orElseThrow();
  }

  /** Runs the jar to its end; what it says of errors passes through a file in the folder. */
  static Ended run(Path folder, Path java, String... args)
      throws IOException, InterruptedException {
    return run(folder, builder(java, args));
  }

  /**
   * The same with Java's first compiler alone and its simplest collector, here and in the processes
   * that it starts: of several programs that live for seconds, the second compiler takes almost
   * half of the time.
   */
  static Ended runWithOneCompiler(Path folder, Path java, String... args)
      throws IOException, InterruptedException {
    ProcessBuilder builder = builder(java, args);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    return run(folder, builder);
  }

  private static Ended run(Path folder, ProcessBuilder builder)
      throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectError(err.toFile()).start();
    String out = text(process.getInputStream());
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, Files.readString(err));
  }

  static Process start(Path java, String... args) throws IOException {
    return builder(java, args).start();
  }

  static ProcessBuilder builder(Path java, String... args) {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", JAR.toString()));
    command.addAll(List.of(args));
    return clean(new ProcessBuilder(command));
  }

  static ProcessBuilder clean(ProcessBuilder builder) {
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder;
  }

  static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
