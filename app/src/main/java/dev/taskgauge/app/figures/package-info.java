/** Measured numbers as the window writes them. */
@NullMarked
package dev.taskgauge.app.figures;

import org.jspecify.annotations.NullMarked;
