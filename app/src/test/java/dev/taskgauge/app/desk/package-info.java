@NullMarked
package dev.taskgauge.app.desk;

import org.jspecify.annotations.NullMarked;
