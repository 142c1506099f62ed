/** The window that holds the parts together, and the experiment in progress. */
@NullMarked
package dev.taskgauge.app.workbench;

import org.jspecify.annotations.NullMarked;
