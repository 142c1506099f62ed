/** What is handed to AWS before workers run there: permissions, command lines, user-data. */
@NullMarked
package dev.taskgauge.engine.deploy;

import org.jspecify.annotations.NullMarked;
