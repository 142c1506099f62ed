/** Tests of what is done in the background. */
@NullMarked
package dev.taskgauge.app.background;

import org.jspecify.annotations.NullMarked;
