/** Tests. */
@NullMarked
package dev.taskgauge.app.setup;

import org.jspecify.annotations.NullMarked;
