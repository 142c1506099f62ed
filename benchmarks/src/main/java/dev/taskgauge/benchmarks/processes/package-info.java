/** Processes that take part in a measurement: worker.jar, servers, and what they cost. */
@NullMarked
package dev.taskgauge.benchmarks.processes;

import org.jspecify.annotations.NullMarked;
