@NullMarked
package dev.taskgauge.app.preferences;

import org.jspecify.annotations.NullMarked;
