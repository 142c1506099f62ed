/** LOCAL beside the executors and queues that people would use instead. */
@NullMarked
package dev.taskgauge.benchmarks.local;

import org.jspecify.annotations.NullMarked;
