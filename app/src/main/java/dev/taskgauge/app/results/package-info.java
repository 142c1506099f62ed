/** What the window shows of an experiment: its series, charts and sentences. */
@NullMarked
package dev.taskgauge.app.results;

import org.jspecify.annotations.NullMarked;
