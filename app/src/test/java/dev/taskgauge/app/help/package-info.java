@NullMarked
package dev.taskgauge.app.help;

import org.jspecify.annotations.NullMarked;
