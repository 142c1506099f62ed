/** Tests. */
@NullMarked
package dev.taskgauge.app;

import org.jspecify.annotations.NullMarked;
