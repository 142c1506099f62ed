/** The charts, made with JFreeChart alone: nothing of JavaFX in here. */
@NullMarked
package dev.taskgauge.app.chart;

import org.jspecify.annotations.NullMarked;
