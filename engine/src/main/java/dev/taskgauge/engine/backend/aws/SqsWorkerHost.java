package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.backend.WorkerHost;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.task.TaskKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker process at SQS. */
public final class SqsWorkerHost implements WorkerHost {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

  private final WorkerParts parts;
  private final AwsClients clients;
  private volatile @Nullable RunItem awaited;
  // Guarded by this.
  private String countedRun = "";
  private RunRequests requests;

  private SqsWorkerHost(WorkerParts parts) {
    this.parts = parts;
    this.clients = parts.clients();
    this.requests = new RunRequests(parts.counter());
  }

  /**
   * What a worker process is set to.
   *
   * @param slots how many, for the registry
   * @param kinds the kinds of task that it may execute
   * @param lease how long a message stays with it when it does not answer
   */
  public record Settings(int slots, Set<TaskKind> kinds, Duration lease) {
    public Settings {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * Connects, waiting for the queues where no client has created them yet, and registers.
   *
   * @param cancelled ends the waiting
   * @param troubles is told of what goes wrong and is tried again; any thread
   * @throws BackendException where there is no way to connect, or nothing answered for minutes
   */
  public static SqsWorkerHost open(
      AwsAccess access,
      String queueName,
      Settings settings,
      NanoClock clock,
      CountDownLatch cancelled,
      Consumer<String> troubles)
      throws BackendException, InterruptedException {
    RequestCounter counter = new RequestCounter();
    AwsClients clients = AwsClients.open(access, counter, settings.slots());
    return open(clients, counter, queueName, settings, clock, cancelled, troubles);
  }

  /** The same with clients that are closed with it, and whose requests are counted there. */
  static SqsWorkerHost open(
      AwsClients clients,
      RequestCounter counter,
      String queueName,
      Settings settings,
      NanoClock clock,
      CountDownLatch cancelled,
      Consumer<String> troubles)
      throws BackendException, InterruptedException {
    QueueNames names = new QueueNames(queueName);
    Retrier retrier = new Retrier(clock, PATIENCE_NANOS, troubles);
    SqsResources.QueueUrls urls = awaitQueues(clients, names, clock, cancelled, troubles);
    Registry registry =
        new Registry(clients.dynamoDb(), names.ledger(), counter, InstantSource.system());
    LeaseTiming timing = LeaseTiming.of(settings.lease());
    String workerId = UUID.randomUUID().toString();
    WorkerTally tally = new WorkerTally();
    Presence presence =
        new Presence(
            registry, workerId, settings.slots(), timing, clock, tally::completed, troubles);
    presence.start();
    return new SqsWorkerHost(
        new WorkerParts(
            clients,
            counter,
            retrier,
            new QueueCalls(clients.sqs(), retrier, counter),
            urls,
            names,
            registry,
            presence,
            tally,
            workerId,
            timing,
            settings.kinds(),
            clock,
            InstantSource.system(),
            troubles,
            new AtomicLong(),
            new AtomicLong()));
  }

  private static SqsResources.QueueUrls awaitQueues(
      AwsClients clients,
      QueueNames names,
      NanoClock clock,
      CountDownLatch cancelled,
      Consumer<String> troubles)
      throws BackendException, InterruptedException {
    SqsResources resources = new SqsResources(clients, names);
    boolean found = false;
    try {
      SqsResources.QueueUrls urls =
          new QueueWait(
                  resources::find, names.requests(), clock, PATIENCE_NANOS, cancelled, troubles)
              .await();
      found = true;
      return urls;
    } finally {
      if (!found) {
        clients.close();
      }
    }
  }

  @Override
  public String endpoint() {
    return clients.endpoint();
  }

  @Override
  public @Nullable String awaitRun(long timeoutNanos) throws InterruptedException {
    RunItem run = parts.presence().awaitRun(timeoutNanos);
    awaited = run;
    return run == null ? null : run.runId();
  }

  @Override
  public void look() {
    parts.presence().look();
  }

  @Override
  public boolean isCurrent(String runId) {
    return parts.presence().isCurrent(runId);
  }

  @Override
  public boolean awaitOver(String runId, long timeoutNanos) throws InterruptedException {
    return parts.presence().awaitOver(runId, timeoutNanos);
  }

  @Override
  public synchronized TaskQueue join(String runId, RunMeter meters) throws BackendException {
    RunItem run = awaited;
    if (run == null || !run.runId().equals(runId)) {
      throw new BackendException("run " + runId + " is not the one that was waited for");
    }
    // Who joins the same run again goes on counting.
    if (!runId.equals(countedRun)) {
      countedRun = runId;
      requests = new RunRequests(parts.counter());
    }
    parts.tally().joined(meters);
    return new ClosingQueue(
        new SqsTaskQueue(parts, run, meters, requests), () -> parts.presence().join(""));
  }

  @Override
  public void ready(String runId) {
    parts.presence().join(runId);
  }

  @Override
  public long rejected() {
    return parts.rejected().get();
  }

  @Override
  public List<RequestCount> requests() {
    return parts.counter().counts();
  }

  @Override
  public void close() {
    parts.presence().close();
    parts.retrier().close();
    clients.close();
  }
}
