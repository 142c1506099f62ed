/** What results say: points with their repetitions, series, comparisons, searches and fits. */
@NullMarked
package dev.taskgauge.engine.analysis;

import org.jspecify.annotations.NullMarked;
