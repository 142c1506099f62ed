/** How long worker.jar takes from the start of its process to its first task. */
@NullMarked
package dev.taskgauge.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
