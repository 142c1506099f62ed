@NullMarked
package dev.taskgauge.app.log;

import org.jspecify.annotations.NullMarked;
