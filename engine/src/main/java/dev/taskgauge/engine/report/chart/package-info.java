/**
 * Charts from neutral series, and the files they are written to: the same for the window, the
 * terminal and reports. The only package of the engine that draws; nothing of JavaFX in here.
 */
@NullMarked
package dev.taskgauge.engine.report.chart;

import org.jspecify.annotations.NullMarked;
