/** Measures TaskGauge's own overhead beside what people would use instead. */
@NullMarked
package dev.taskgauge.benchmarks;

import org.jspecify.annotations.NullMarked;
