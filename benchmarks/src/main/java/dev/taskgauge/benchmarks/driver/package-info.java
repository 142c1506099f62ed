/** Measures the sides of a comparison in turns. */
@NullMarked
package dev.taskgauge.benchmarks.driver;

import org.jspecify.annotations.NullMarked;
