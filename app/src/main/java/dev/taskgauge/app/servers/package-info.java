/** SQS and DynamoDB on this machine, as the window starts and keeps them. */
@NullMarked
package dev.taskgauge.app.servers;

import org.jspecify.annotations.NullMarked;
