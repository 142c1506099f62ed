/** What the window remembers from one start to the next. */
@NullMarked
package dev.taskgauge.app.preferences;

import org.jspecify.annotations.NullMarked;
