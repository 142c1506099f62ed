/** Tests. */
@NullMarked
package dev.taskgauge.app.fx;

import org.jspecify.annotations.NullMarked;
