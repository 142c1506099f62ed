/** The help page, and what is told of the program and of all that is shipped with it. */
@NullMarked
package dev.taskgauge.app.help;

import org.jspecify.annotations.NullMarked;
