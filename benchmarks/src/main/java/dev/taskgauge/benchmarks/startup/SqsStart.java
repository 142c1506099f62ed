package dev.taskgauge.benchmarks.startup;

import dev.taskgauge.benchmarks.endtoend.SqsRun;
import dev.taskgauge.benchmarks.processes.Endpoints;
import dev.taskgauge.benchmarks.processes.ProcessCpu;
import dev.taskgauge.benchmarks.processes.WorkerJar;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code worker.jar worker}, started while a run of one task waits for it, until the client has the
 * result; without the length of the task.
 */
final class SqsStart implements Start, SqsRun.Watcher {
  /** So long that the client is told of the run while it is going on. */
  private static final long TASK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final long END_SECONDS = 120;

  private final WorkerJar jar;
  private final Endpoints endpoints;
  private final String queue;
  private List<String> jvmArguments = List.of();
  private @Nullable Process process;
  private long processStartNanos;
  private long cpuNanos;

  SqsStart(WorkerJar jar, Endpoints endpoints, String queue) {
    this.jar = jar;
    this.endpoints = endpoints;
    this.queue = queue;
  }

  @Override
  public Took once(List<String> jvmArgumentsOfThis) throws Exception {
    jvmArguments = jvmArgumentsOfThis;
    process = null;
    cpuNanos = 0;
    try {
      SqsRun.Measured run =
          SqsRun.measure(
              new SqsSettings(queue, endpoints.place(), TasksPerMessage.AUTO, false),
              SqsRun.sleeping(TASK_NANOS, 1),
              1,
              this);
      long executedNanos = run.startedNanos() + run.measurement().elapsedNanos() - TASK_NANOS;
      return new Took(
          executedNanos - processStartNanos,
          cpuNanos == 0 ? OptionalLong.empty() : OptionalLong.of(cpuNanos));
    } finally {
      end();
    }
  }

  @Override
  public void waiting() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("worker", "-s", queue, "-t", "1"));
    arguments.addAll(endpoints.options());
    ProcessBuilder builder = new ProcessBuilder(jar.line(jvmArguments, arguments));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    processStartNanos = System.nanoTime();
    process = jar.start(builder);
  }

  @Override
  public void running() {
    Process worker = process;
    if (worker != null) {
      cpuNanos = ProcessCpu.nanos(List.of(worker.toHandle()));
    }
  }

  /** By SIGTERM, so that it leaves, and writes an archive where it is to. */
  private void end() throws InterruptedException {
    Process worker = process;
    if (worker != null) {
      worker.destroy();
      try {
        worker.waitFor(END_SECONDS, TimeUnit.SECONDS);
      } finally {
        worker.destroyForcibly();
      }
    }
  }
}
