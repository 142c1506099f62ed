package dev.taskgauge.benchmarks.local;

/** Executes, and says how long that took. */
@FunctionalInterface
interface Timed {
  long elapsedNanos() throws Exception;
}
