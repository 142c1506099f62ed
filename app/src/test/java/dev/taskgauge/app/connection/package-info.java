/** Tests. */
@NullMarked
package dev.taskgauge.app.connection;

import org.jspecify.annotations.NullMarked;
