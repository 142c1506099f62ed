/** What to measure: the left pane and its checks. */
@NullMarked
package dev.taskgauge.app.setup;

import org.jspecify.annotations.NullMarked;
