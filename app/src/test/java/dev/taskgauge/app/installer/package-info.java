/** Programs that the profile {@code installer} runs; nothing of it is in the application. */
@NullMarked
package dev.taskgauge.app.installer;

import org.jspecify.annotations.NullMarked;
