package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.NanoClock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * What a client has for a run.
 *
 * @param messages counts the task messages that were submitted
 * @param notes takes what the user should know
 */
record ClientParts(
    Registry registry,
    QueueCalls calls,
    Retrier retrier,
    SqsResources.QueueUrls urls,
    NanoClock clock,
    AtomicLong messages,
    Consumer<String> notes) {}
