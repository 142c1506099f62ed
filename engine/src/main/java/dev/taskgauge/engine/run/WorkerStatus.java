package dev.taskgauge.engine.run;

import org.jspecify.annotations.Nullable;

/**
 * What a worker process has done so far.
 *
 * @param runId the run that it takes part in, or null
 * @param completed tasks completed since the worker started
 * @param failed tasks failed since the worker started
 * @param rejected messages put into the dead-letter queue
 * @param requests requests made to SQS and DynamoDB
 * @param throttled how many of them were refused for coming too fast
 */
public record WorkerStatus(
    @Nullable String runId,
    long completed,
    long failed,
    long rejected,
    long requests,
    long throttled) {}
