/** Tests. */
@NullMarked
package dev.taskgauge.app.runs;

import org.jspecify.annotations.NullMarked;
