/** What came out: run records, the environment they came from, and the run store. */
@NullMarked
package dev.taskgauge.engine.result;

import org.jspecify.annotations.NullMarked;
