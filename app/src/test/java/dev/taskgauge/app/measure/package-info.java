/** Measurements of the window itself; run by hand, see CONTRIBUTING. */
@NullMarked
package dev.taskgauge.app.measure;

import org.jspecify.annotations.NullMarked;
