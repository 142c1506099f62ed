/** The log file, what looks at it, and what is said when the program itself fails. */
@NullMarked
package dev.taskgauge.app.log;

import org.jspecify.annotations.NullMarked;
