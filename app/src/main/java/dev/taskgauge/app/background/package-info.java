/** What the window does beside what it shows, to be seen while it is done. */
@NullMarked
package dev.taskgauge.app.background;

import org.jspecify.annotations.NullMarked;
