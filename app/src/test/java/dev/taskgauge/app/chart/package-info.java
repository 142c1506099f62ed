/** Tests. */
@NullMarked
package dev.taskgauge.app.chart;

import org.jspecify.annotations.NullMarked;
