/** Receiving from SQS and deleting there, beside the libraries that people would use instead. */
@NullMarked
package dev.taskgauge.benchmarks.sqs;

import org.jspecify.annotations.NullMarked;
