package dev.taskgauge.benchmarks;

import dev.taskgauge.benchmarks.processes.WorkerJar;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which worker.jar is measured. */
final class WorkerJarOptions {
  @Option(
      names = "--worker-jar",
      paramLabel = "FILE",
      description = "The workers (default: worker-headless/target/worker.jar).")
  private Path jar = Path.of("worker-headless/target/worker.jar");

  /**
   * It, on the Java that runs this.
   *
   * @throws IllegalArgumentException where there is no such file
   */
  WorkerJar workerJar() {
    return WorkerJar.of(jar);
  }
}
