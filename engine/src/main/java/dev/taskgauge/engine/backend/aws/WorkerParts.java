package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.task.TaskKind;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

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
    WorkerTally tally,
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

  /** Asks the ledger whether a run is the one that a client has open now. */
  boolean isCurrentNow(String runId) throws BackendException, InterruptedException {
    RunItem now = retrier.call("reading the current run", registry::currentRun);
    return now != null && now.open() && now.runId().equals(runId);
  }
}
