package dev.taskgauge.app.export;

import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;

/**
 * A chart as it is seen on screen, for files.
 *
 * @param fileName what a file with it is called, without its ending
 * @param chart makes it, in the background; what it is made from must not change
 * @param width in pixels of a screen
 * @param height in the same
 */
public record ChartToWrite(String fileName, Supplier<JFreeChart> chart, int width, int height) {}
