/** The hand-over to the JavaFX thread. */
@NullMarked
package dev.taskgauge.app.fx;

import org.jspecify.annotations.NullMarked;
