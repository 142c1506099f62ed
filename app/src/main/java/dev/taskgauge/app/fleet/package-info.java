/** The workers of an SQS queue: which are there, and how to start more. */
@NullMarked
package dev.taskgauge.app.fleet;

import org.jspecify.annotations.NullMarked;
