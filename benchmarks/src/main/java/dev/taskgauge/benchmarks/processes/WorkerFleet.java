package dev.taskgauge.benchmarks.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Worker processes of one queue, each {@code worker.jar worker}. */
public final class WorkerFleet implements AutoCloseable {
  private static final long END_SECONDS = 20;

  private final List<Process> processes = new ArrayList<>();

  private WorkerFleet() {}

  /**
   * Starts them. They wait for the queue where there is none yet.
   *
   * @param slots of all together
   * @param log is told what is wrong with them; any thread
   */
  public static WorkerFleet start(
      WorkerJar jar,
      Endpoints endpoints,
      String queue,
      int processes,
      int slots,
      Consumer<String> log)
      throws IOException {
    WorkerFleet fleet = new WorkerFleet();
    boolean started = false;
    try {
      int number = 0;
      for (int own : shares(slots, processes)) {
        number++;
        List<String> arguments = new ArrayList<>(List.of("worker", "-s", queue));
        arguments.addAll(List.of("-t", Integer.toString(own)));
        arguments.addAll(endpoints.options());
        ProcessBuilder builder = new ProcessBuilder(jar.line(List.of(), arguments));
        Process process = jar.start(builder.redirectErrorStream(true));
        fleet.processes.add(process);
        WorkerLines.follow("worker " + number, process.getInputStream(), log);
      }
      started = true;
      return fleet;
    } finally {
      if (!started) {
        fleet.close();
      }
    }
  }

  /** As even as it goes; no share is 0. */
  static List<Integer> shares(int slots, int processes) {
    if (processes < 1 || processes > slots) {
      throw new IllegalArgumentException(
          "worker processes " + processes + ": expected 1 to " + slots + ", the number of slots");
    }
    List<Integer> shares = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      shares.add(slots / processes + (i < slots % processes ? 1 : 0));
    }
    return shares;
  }

  /**
   * Looks whether all live.
   *
   * @throws IllegalStateException where one has ended
   */
  public void check() {
    for (Process process : processes) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "a worker process has ended with exit code " + process.exitValue());
      }
    }
  }

  /** The processor time of all of them. */
  public long cpuNanos() {
    return ProcessCpu.nanos(processes.stream().map(Process::toHandle).toList());
  }

  /**
   * Has them leave, and waits until they are gone. Where the calling thread is interrupted they are
   * killed, and the thread stays interrupted.
   */
  @Override
  public void close() {
    processes.forEach(Process::destroy);
    try {
      for (Process process : processes) {
        process.waitFor(END_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }
}
