/** What to run, as settings: the workload, the back end and the worker counts. */
@NullMarked
package dev.taskgauge.engine.experiment;

import org.jspecify.annotations.NullMarked;
