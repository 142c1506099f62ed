/** Writing what is shown to files. */
@NullMarked
package dev.taskgauge.app.export;

import org.jspecify.annotations.NullMarked;
