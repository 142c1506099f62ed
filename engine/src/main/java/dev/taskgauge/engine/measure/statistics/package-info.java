/**
 * What repeated measurements say and how surely: intervals, verdicts, fits and searches. Numbers
 * in, numbers out: nothing here measures, and nothing depends on a clock or on chance. Imports
 * nothing of ours.
 */
@NullMarked
package dev.taskgauge.engine.measure.statistics;

import org.jspecify.annotations.NullMarked;
