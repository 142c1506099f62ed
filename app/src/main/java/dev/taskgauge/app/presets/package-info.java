/** Experiments to open: those that come with the program, and files. */
@NullMarked
package dev.taskgauge.app.presets;

import org.jspecify.annotations.NullMarked;
