/** Tests of exports. */
@NullMarked
package dev.taskgauge.app.export;

import org.jspecify.annotations.NullMarked;
