/** Tests. */
@NullMarked
package dev.taskgauge.app.compare;

import org.jspecify.annotations.NullMarked;
