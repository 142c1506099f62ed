/** What things are called, in charts, in the table and beside them. */
@NullMarked
package dev.taskgauge.app.names;

import org.jspecify.annotations.NullMarked;
