/** Tests. */
@NullMarked
package dev.taskgauge.app.names;

import org.jspecify.annotations.NullMarked;
