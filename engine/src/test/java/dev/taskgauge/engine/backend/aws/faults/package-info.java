/** What goes wrong between client, workers, SQS and DynamoDB, with real processes and real HTTP. */
@NullMarked
package dev.taskgauge.engine.backend.aws.faults;

import org.jspecify.annotations.NullMarked;
