package dev.taskgauge.benchmarks.processes;

import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A client in a process of its own, with a heap of its own: {@code worker.jar client}. */
public final class ClientProcess {
  private final WorkerJar jar;
  private final int heapMebibytes;
  private final Path folder;

  /**
   * Nothing is started yet.
   *
   * @param heapMebibytes the most heap that it takes
   * @param folder for what it writes, which replaces what was written before
   */
  public ClientProcess(WorkerJar jar, int heapMebibytes, Path folder) {
    this.jar = jar;
    this.heapMebibytes = heapMebibytes;
    this.folder = folder;
  }

  /**
   * What came out.
   *
   * @param measurement of the run
   * @param gcLog of the process
   */
  public record Ended(RunMeasurement measurement, GcLog gcLog) {}

  /**
   * Runs tasks that do nothing, and waits for its end.
   *
   * @throws IllegalStateException where it does not end well
   */
  public Ended run(Endpoints endpoints, String queue, int slots, long tasks)
      throws IOException, InterruptedException {
    Path log = folder.resolve("gc.log");
    Files.deleteIfExists(log);
    List<String> arguments = new ArrayList<>(List.of("client", "-s", queue, "--quiet"));
    arguments.addAll(List.of("--slots", Integer.toString(slots)));
    arguments.addAll(List.of("--tasks", Long.toString(tasks), "--length", "0"));
    arguments.addAll(List.of("--out", folder.resolve("results").toString()));
    arguments.addAll(endpoints.options());
    ProcessBuilder builder =
        new ProcessBuilder(
            jar.line(List.of("-Xmx" + heapMebibytes + "m", "-Xlog:gc:file=" + log), arguments));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = jar.start(builder);
    try {
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw new IllegalStateException("the client ended with exit code " + exitCode);
      }
    } finally {
      process.destroyForcibly();
    }
    RunMeasurement measurement =
        RunStore.readRecord(folder.resolve("results")).runs().get(0).measurement();
    return new Ended(measurement, new GcLog(Files.readAllLines(log)));
  }
}
