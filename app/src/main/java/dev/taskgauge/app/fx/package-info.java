/** The hand-over to the JavaFX thread, and the threads for what must not be on it. */
@NullMarked
package dev.taskgauge.app.fx;

import org.jspecify.annotations.NullMarked;
