/** The experiments in the folder of results: found, opened, renamed, deleted, chosen to compare. */
@NullMarked
package dev.taskgauge.app.history;

import org.jspecify.annotations.NullMarked;
