/** Text and CSV made from results. */
@NullMarked
package dev.taskgauge.engine.report;

import org.jspecify.annotations.NullMarked;
