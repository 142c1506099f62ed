/** What can go wrong with files, in words. */
@NullMarked
package dev.taskgauge.app.files;

import org.jspecify.annotations.NullMarked;
