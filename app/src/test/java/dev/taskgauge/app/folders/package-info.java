@NullMarked
package dev.taskgauge.app.folders;

import org.jspecify.annotations.NullMarked;
