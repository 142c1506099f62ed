/** Tests of messages about files, and of the folder that is remembered. */
@NullMarked
package dev.taskgauge.app.files;

import org.jspecify.annotations.NullMarked;
