/** Whether SQS can be reached: the check and what it found. */
@NullMarked
package dev.taskgauge.app.connection;

import org.jspecify.annotations.NullMarked;
