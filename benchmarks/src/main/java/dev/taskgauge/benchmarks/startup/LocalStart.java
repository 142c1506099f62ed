package dev.taskgauge.benchmarks.startup;

import dev.taskgauge.benchmarks.processes.WorkerJar;
import java.util.List;
import java.util.OptionalLong;

/** {@code worker.jar client} with one task on LOCAL, from the start of the process to its end. */
record LocalStart(WorkerJar jar) implements Start {
  private static final List<String> ARGUMENTS =
      List.of("client", "-s", "LOCAL", "-t", "1", "--tasks", "1", "--length", "0", "--quiet");

  @Override
  public Took once(List<String> jvmArguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(jar.line(jvmArguments, ARGUMENTS));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    OptionalLong before = EndedProcesses.cpuNanos();
    long startNanos = System.nanoTime();
    Process process = jar.start(builder);
    try {
      int exitCode = process.waitFor();
      long elapsedNanos = System.nanoTime() - startNanos;
      OptionalLong after = EndedProcesses.cpuNanos();
      if (exitCode != 0) {
        throw new IllegalStateException("worker.jar ended with exit code " + exitCode);
      }
      return new Took(
          elapsedNanos,
          before.isPresent() && after.isPresent()
              ? OptionalLong.of(after.getAsLong() - before.getAsLong())
              : OptionalLong.empty());
    } finally {
      process.destroyForcibly();
    }
  }
}
