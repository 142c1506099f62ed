package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.task.TaskKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** SQS queues and a DynamoDB ledger. */
public final class SqsBackend implements Backend {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long OPEN_RUN_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final AwsAccess access;
  private final QueueNames names;
  private final boolean naive;
  private final Duration lease;
  private final NanoClock clock;
  private final Consumer<String> notes;
  private final RequestCounter counter;
  private final AwsClients clients;
  private final SqsResources.QueueUrls urls;

  private SqsBackend(
      AwsAccess access,
      QueueNames names,
      boolean naive,
      Duration lease,
      NanoClock clock,
      Consumer<String> notes,
      RequestCounter counter,
      AwsClients clients,
      SqsResources.QueueUrls urls) {
    this.access = access;
    this.names = names;
    this.naive = naive;
    this.lease = lease;
    this.clock = clock;
    this.notes = notes;
    this.counter = counter;
    this.clients = clients;
    this.urls = urls;
  }

  /**
   * Connects and creates what is missing.
   *
   * @param naive whether every task costs calls of its own
   * @param lease of the workers that {@link #openWorker} opens
   * @param notes is told what was created, and of what is tried again; any thread
   */
  public static SqsBackend open(
      AwsAccess access,
      String queueName,
      boolean naive,
      Duration lease,
      NanoClock clock,
      Consumer<String> notes)
      throws BackendException, InterruptedException {
    RequestCounter counter = new RequestCounter();
    QueueNames names = new QueueNames(queueName);
    AwsClients clients = AwsClients.open(access, counter);
    boolean opened = false;
    try {
      List<String> created = new ArrayList<>();
      SqsResources.QueueUrls urls = new SqsResources(clients, names).ensure(created);
      if (!created.isEmpty()) {
        notes.accept("created " + String.join(", ", created));
      }
      opened = true;
      return new SqsBackend(access, names, naive, lease, clock, notes, counter, clients, urls);
    } finally {
      if (!opened) {
        clients.close();
      }
    }
  }

  /** What a queue name owns now: queues, then the table. */
  public static List<String> existing(AwsAccess access, String queueName) throws BackendException {
    try (AwsClients clients = AwsClients.open(access, new RequestCounter())) {
      return new SqsResources(clients, new QueueNames(queueName)).existing();
    }
  }

  /** Deletes all that a queue name owns; returns the names of what there was. */
  public static List<String> delete(AwsAccess access, String queueName) throws BackendException {
    try (AwsClients clients = AwsClients.open(access, new RequestCounter())) {
      return new SqsResources(clients, new QueueNames(queueName)).delete();
    }
  }

  @Override
  public String endpoint() {
    return clients.endpoint();
  }

  @Override
  public ClientQueue openClient(String runId) throws BackendException, InterruptedException {
    Retrier retrier = new Retrier(clock, PATIENCE_NANOS, notes);
    QueueCalls calls = new QueueCalls(clients.sqs(), retrier, counter);
    Registry registry =
        new Registry(clients.dynamoDb(), names.ledger(), counter, InstantSource.system());
    AtomicLong messages = new AtomicLong();
    ClientParts parts = new ClientParts(registry, calls, retrier, urls, clock, messages, notes);
    LinkedBlockingQueue<List<MessageResult>> results = new LinkedBlockingQueue<>();
    DeadLetters deadLetters =
        new DeadLetters(parts, runId, failure -> results.add(List.of(failure)));
    ClientFleet fleet = new ClientFleet(runId, clock, counter, messages, deadLetters);
    RunOwner owner = new RunOwner(parts, new RunItem(runId, true, naive, 1), fleet, deadLetters);
    boolean begun = false;
    try {
      owner.begin();
      begun = true;
    } finally {
      if (!begun) {
        owner.close();
      }
    }
    return new SqsClientQueue(parts, naive, owner, fleet, results);
  }

  @Override
  public TaskQueue openWorker(RunMeter meters) throws BackendException, InterruptedException {
    SqsWorkerHost host =
        SqsWorkerHost.open(
            access,
            names.requests(),
            new SqsWorkerHost.Settings(meters.slots().size(), EnumSet.allOf(TaskKind.class), lease),
            clock,
            new CountDownLatch(1),
            notes);
    String runId = host.awaitRun(OPEN_RUN_NANOS);
    if (runId == null) {
      host.close();
      throw new BackendException("no client has a run open on queue " + names.requests());
    }
    TaskQueue queue = host.join(runId, meters);
    host.ready(runId);
    return new ClosingQueue(queue, host::close);
  }

  @Override
  public void close() {
    clients.close();
  }
}
