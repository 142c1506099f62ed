/** The runs: the table and its rows. */
@NullMarked
package dev.taskgauge.app.runs;

import org.jspecify.annotations.NullMarked;
