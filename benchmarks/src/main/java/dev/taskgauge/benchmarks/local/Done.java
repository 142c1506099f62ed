package dev.taskgauge.benchmarks.local;

/** What every task returns. */
enum Done {
  DONE
}
