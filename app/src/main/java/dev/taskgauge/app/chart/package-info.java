/**
 * What the window shows in its charts: the live chart, and finished runs as series for the engine's
 * charts. Made with JFreeChart alone: nothing of JavaFX in here.
 */
@NullMarked
package dev.taskgauge.app.chart;

import org.jspecify.annotations.NullMarked;
