/** The framework and the measuring. Each sub-package has one job; README shows the picture. */
@NullMarked
package dev.taskgauge.engine;

import org.jspecify.annotations.NullMarked;
