/** Tests. */
@NullMarked
package dev.taskgauge.app.presets;

import org.jspecify.annotations.NullMarked;
