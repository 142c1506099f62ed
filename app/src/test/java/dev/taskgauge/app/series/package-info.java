/** Tests. */
@NullMarked
package dev.taskgauge.app.series;

import org.jspecify.annotations.NullMarked;
