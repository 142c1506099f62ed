/** Counters, histograms, slot-time accounting. Imports nothing of ours. */
@NullMarked
package dev.taskgauge.engine.measure;

import org.jspecify.annotations.NullMarked;
