/** The program: starting it, with and without a display. */
@NullMarked
package dev.taskgauge.app;

import org.jspecify.annotations.NullMarked;
