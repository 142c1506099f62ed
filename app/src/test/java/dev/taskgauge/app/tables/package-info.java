/** Tests. */
@NullMarked
package dev.taskgauge.app.tables;

import org.jspecify.annotations.NullMarked;
