/** What tests of several features look at the window with. */
@NullMarked
package dev.taskgauge.app.screens;

import org.jspecify.annotations.NullMarked;
