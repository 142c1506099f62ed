package dev.taskgauge.engine.backend.aws.faults;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.localaws.LocalAws;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * A queue with client and worker processes, for one test: the client reaches the servers through
 * one pair of proxies, the workers through another. Ends all that it started.
 */
final class Bench implements Closeable {
  /** The lease of workers whose death is to be noticed soon. */
  static final int LEASE_SECONDS = 4;

  /** The lease of workers that have to live through slow machines and outages. */
  static final int LONG_LEASE_SECONDS = 30;

  private final LocalAws servers;
  private final String queue;
  private final TestQueues queues;
  private final ProxiedServers client;
  private final ProxiedServers workers;
  private final List<FaultProxy> workersSqs = new ArrayList<>();
  private final Deque<Closeable> started = new ArrayDeque<>();

  Bench(LocalAws servers, String queue) throws IOException {
    this.servers = servers;
    this.queue = queue;
    queues = TestQueues.of(queue, servers);
    client = ProxiedServers.of(servers);
    workers = ProxiedServers.of(servers);
    workersSqs.add(workers.sqs());
  }

  /** What the client talks to. */
  ProxiedServers client() {
    return client;
  }

  /** What the workers talk to. */
  ProxiedServers workers() {
    return workers;
  }

  TestQueues queues() {
    return queues;
  }

  /** What the workers handed over so far in the latest run. */
  ResultsSeen resultsSeen() {
    return ResultsSeen.through(workersSqs);
  }

  /** A pair of proxies for one worker alone. */
  ProxiedServers newProxies() throws IOException {
    ProxiedServers proxies = ProxiedServers.of(servers);
    started.push(proxies);
    workersSqs.add(proxies.sqs());
    return proxies;
  }

  /** A worker that nothing happens to. */
  JavaProcess startWorker(int slots) throws IOException {
    return startWorkers(1, slots, LONG_LEASE_SECONDS, workers);
  }

  /** A worker that something is going to happen to, which others are to notice soon. */
  JavaProcess startVictim(int slots, ProxiedServers via) throws IOException {
    return startWorkers(1, slots, LEASE_SECONDS, via);
  }

  /** Several workers in one process; returns at once, as a run waits for the slots it wants. */
  JavaProcess startWorkers(int count, int slots, int leaseSeconds, ProxiedServers via)
      throws IOException {
    return start(
        TestWorker.class,
        via.place(),
        Integer.toString(slots),
        Integer.toString(leaseSeconds),
        Integer.toString(count));
  }

  /** A client in a process of its own, which runs {@code sleep} tasks on one slot or more. */
  JavaProcess startClient(int tasks, int lengthMillis) throws IOException {
    return start(
        TestClient.class, client.place(), Integer.toString(tasks), Integer.toString(lengthMillis));
  }

  private JavaProcess start(Class<?> main, AwsPlace place, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                queue,
                Objects.requireNonNull(place.sqsEndpoint()).toString(),
                Objects.requireNonNull(place.dynamoDbEndpoint()).toString(),
                Objects.requireNonNull(place.region())));
    arguments.addAll(List.of(more));
    JavaProcess process = JavaProcess.start(main, arguments);
    started.push(process);
    return process;
  }

  /** Starts a run of a client in this process. */
  TestRun startRun(TestRun.Work work) {
    TestRun run = TestRun.start(queue, client.place(), work);
    started.push(run);
    return run;
  }

  @Override
  public void close() throws IOException {
    while (!started.isEmpty()) {
      started.pop().close();
    }
    client.close();
    workers.close();
    queues.close();
  }
}
