/**
 * SQS and DynamoDB on this machine, for runs without an account: ElasticMQ and DynamoDB Local in a
 * process of their own, on the loopback address only and in memory only.
 */
@NullMarked
package dev.taskgauge.localaws;

import org.jspecify.annotations.NullMarked;
