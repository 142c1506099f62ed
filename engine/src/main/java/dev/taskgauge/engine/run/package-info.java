/** Running it: phases, progress, cancel, listeners. */
@NullMarked
package dev.taskgauge.engine.run;

import org.jspecify.annotations.NullMarked;
