package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.task.TaskKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a worker process has for all the runs that it takes part in.
 *
 * @param workerId the worker, in all of its lives
 * @param kinds the kinds of task that it may execute
 * @param rejected counts the messages that it put aside
 * @param reports counts the reports that it sent
 */
record WorkerParts(
    AwsClients clients,
    RequestCounter counter,
    Retrier retrier,
    QueueCalls calls,
    SqsResources.QueueUrls urls,
    QueueNames names,
    Registry registry,
    Presence presence,
    String workerId,
    LeaseTiming timing,
    Set<TaskKind> kinds,
    NanoClock clock,
    InstantSource wallClock,
    Consumer<String> troubles,
    AtomicLong rejected,
    AtomicLong reports) {
  Claims claims(String runId) {
    return new Claims(clients.dynamoDb(), names.ledger(), runId, retrier, counter, wallClock);
  }

  /** Gives the requests made from now on. */
  Supplier<List<RequestCount>> requestsFromNow() {
    List<RequestCount> before = counter.counts();
    return () -> RequestCounter.difference(before, counter.counts());
  }
}
