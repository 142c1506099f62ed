package dev.taskgauge.benchmarks.startup;

import java.util.List;
import java.util.OptionalLong;

/** Starts worker.jar once, has it execute one task, and waits until it has ended. */
interface Start {
  /** Blocks. */
  Took once(List<String> jvmArguments) throws Exception;

  /**
   * What it took.
   *
   * @param elapsedNanos from the start of the process
   * @param cpuNanos of the process, user's and system's; empty where it can not be had
   */
  record Took(long elapsedNanos, OptionalLong cpuNanos) {}
}
