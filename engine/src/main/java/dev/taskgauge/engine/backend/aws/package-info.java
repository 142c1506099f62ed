/** SQS queues and a DynamoDB ledger; the only importer of the AWS SDK. */
@NullMarked
package dev.taskgauge.engine.backend.aws;

import org.jspecify.annotations.NullMarked;
