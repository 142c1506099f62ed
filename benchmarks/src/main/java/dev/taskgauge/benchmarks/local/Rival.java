package dev.taskgauge.benchmarks.local;

/**
 * What LOCAL is compared with.
 *
 * @param name a short name
 * @param what what exactly it does
 * @param execution executes
 * @param tasks how many tasks it is given in a repetition, where nothing else is said
 */
record Rival(String name, String what, Execution execution, long tasks) {
  /** Executes so many tasks on so many threads. */
  @FunctionalInterface
  interface Execution {
    /**
     * Executes them.
     *
     * @return nanoseconds from submitting the first task to receiving the last result; threads are
     *     started before, and ended after
     */
    long elapsedNanos(int threads, long count, Tasks tasks) throws Exception;
  }
}
