@NullMarked
package dev.taskgauge.app.theme;

import org.jspecify.annotations.NullMarked;
