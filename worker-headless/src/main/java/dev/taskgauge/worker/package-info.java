/** The engine from a terminal: commands that parse, call the engine and return an exit code. */
@NullMarked
package dev.taskgauge.worker;

import org.jspecify.annotations.NullMarked;
