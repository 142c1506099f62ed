/** What was measured: files, tables, and comparisons of two measurements. */
@NullMarked
package dev.taskgauge.benchmarks.results;

import org.jspecify.annotations.NullMarked;
