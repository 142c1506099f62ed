/** Tests. */
@NullMarked
package dev.taskgauge.app.history;

import org.jspecify.annotations.NullMarked;
