@NullMarked
package dev.taskgauge.app.icon;

import org.jspecify.annotations.NullMarked;
