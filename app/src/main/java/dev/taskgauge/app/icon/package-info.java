/** The picture that stands for the program. */
@NullMarked
package dev.taskgauge.app.icon;

import org.jspecify.annotations.NullMarked;
