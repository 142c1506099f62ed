package dev.taskgauge.benchmarks.processes;

import dev.taskgauge.localaws.LocalAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * TaskGauge as it is started in a terminal.
 *
 * @param java the Java that runs it
 * @param jar worker.jar
 */
public record WorkerJar(Path java, Path jar) {
  /**
   * With the Java that runs this.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  public static WorkerJar of(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new IllegalArgumentException(
          "--worker-jar "
              + jar
              + ": expected the file that mvn -pl worker-headless -am package -DskipTests writes");
    }
    return new WorkerJar(Path.of(System.getProperty("java.home"), "bin", "java"), jar);
  }

  /** A command line. */
  public List<String> line(List<String> jvmArguments, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(java.toString());
    line.addAll(jvmArguments);
    line.addAll(List.of("-jar", jar.toString()));
    line.addAll(arguments);
    return line;
  }

  /** Starts it, with made-up credentials, on standard streams as {@code builder} says. */
  public Process start(ProcessBuilder builder) throws IOException {
    builder.environment().put("AWS_ACCESS_KEY_ID", LocalAws.DUMMY_ACCESS_KEY_ID);
    builder.environment().put("AWS_SECRET_ACCESS_KEY", LocalAws.DUMMY_SECRET_ACCESS_KEY);
    builder.environment().keySet().removeAll(List.of("AWS_SESSION_TOKEN", "AWS_PROFILE"));
    return builder.start();
  }
}
