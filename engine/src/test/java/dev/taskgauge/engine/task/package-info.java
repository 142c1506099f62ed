/** Tests of tasks and workload files. */
@NullMarked
package dev.taskgauge.engine.task;

import org.jspecify.annotations.NullMarked;
