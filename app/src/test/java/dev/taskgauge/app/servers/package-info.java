/** Tests. */
@NullMarked
package dev.taskgauge.app.servers;

import org.jspecify.annotations.NullMarked;
