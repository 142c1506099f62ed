/** Tests of the window and of its models. */
@NullMarked
package dev.taskgauge.app.workbench;

import org.jspecify.annotations.NullMarked;
