/** What can go wrong with files, in words, and where the user looked for files last. */
@NullMarked
package dev.taskgauge.app.files;

import org.jspecify.annotations.NullMarked;
