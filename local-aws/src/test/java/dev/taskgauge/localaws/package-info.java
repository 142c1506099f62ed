@NullMarked
package dev.taskgauge.localaws;

import org.jspecify.annotations.NullMarked;
