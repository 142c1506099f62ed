package dev.taskgauge.benchmarks.startup;

import dev.taskgauge.benchmarks.processes.ProcessCpu;
import dev.taskgauge.benchmarks.processes.TemporaryFolder;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The window of an application image, from the start of the process until it says that it is open.
 * It then measures a little and ends by itself.
 *
 * @param launcher the program of the image
 */
record WindowStart(Path launcher) implements Start {
  private static final String OPENED = "TaskGauge window: opened.";
  private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

  /**
   * Of the folder that {@code mvn -Pinstaller package} makes.
   *
   * @throws IllegalArgumentException where there is none
   */
  static WindowStart of(Path image) {
    Path launcher = image.resolve("bin").resolve("TaskGauge");
    if (!Files.isExecutable(launcher)) {
      throw new IllegalArgumentException(
          "--image " + image + ": expected the folder that mvn -Pinstaller package makes");
    }
    return new WindowStart(launcher);
  }

  /** Arguments of the JVM come after those in the image, and before those of the caller. */
  @Override
  public Took once(List<String> jvmArguments) throws Exception {
    try (TemporaryFolder user = TemporaryFolder.create()) {
      String given = Objects.requireNonNullElse(System.getenv(OPTIONS), "");
      ProcessBuilder builder = new ProcessBuilder(launcher.toString());
      builder
          .environment()
          .put(
              OPTIONS, String.join(" ", jvmArguments) + " -Dtaskgauge.smoke=true " + given.strip());
      builder.environment().put("TASKGAUGE_USER_FOLDER", user.path().toString());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      long startNanos = System.nanoTime();
      Process process = builder.start();
      try {
        Took took = null;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(OPENED)) {
              took = new Took(System.nanoTime() - startNanos, cpuNanos(process));
            }
          }
        }
        int exitCode = process.waitFor();
        if (took == null || exitCode != 0) {
          throw new IllegalStateException(
              (took == null ? "no window was opened" : "the window was opened, and failed")
                  + "; exit code "
                  + exitCode);
        }
        return took;
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private static OptionalLong cpuNanos(Process process) {
    long nanos = ProcessCpu.nanos(List.of(process.toHandle()));
    return nanos == 0 ? OptionalLong.empty() : OptionalLong.of(nanos);
  }
}
