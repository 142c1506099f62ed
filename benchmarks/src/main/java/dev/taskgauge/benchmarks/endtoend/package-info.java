/** Runs on SQS from end to end: client, workers and servers, as people run them. */
@NullMarked
package dev.taskgauge.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
