/** Tasks, workloads, workload files and generators. Imports nothing of ours. */
@NullMarked
package dev.taskgauge.engine.task;

import org.jspecify.annotations.NullMarked;
