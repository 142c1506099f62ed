/** Where this program keeps what belongs to the user, and not to an experiment. */
@NullMarked
package dev.taskgauge.app.folders;

import org.jspecify.annotations.NullMarked;
