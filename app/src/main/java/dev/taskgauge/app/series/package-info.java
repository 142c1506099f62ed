/** Which series of a chart are shown: a menu, and clicks in its legend. */
@NullMarked
package dev.taskgauge.app.series;

import org.jspecify.annotations.NullMarked;
