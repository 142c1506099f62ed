/** The menu of the window itself, and its smaller windows: log, help, about, errors. */
@NullMarked
package dev.taskgauge.app.desk;

import org.jspecify.annotations.NullMarked;
