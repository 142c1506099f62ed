/** Tests. */
@NullMarked
package dev.taskgauge.app.results;

import org.jspecify.annotations.NullMarked;
