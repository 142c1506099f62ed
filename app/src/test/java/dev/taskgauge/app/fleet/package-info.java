/** The fleet. */
@NullMarked
package dev.taskgauge.app.fleet;

import org.jspecify.annotations.NullMarked;
