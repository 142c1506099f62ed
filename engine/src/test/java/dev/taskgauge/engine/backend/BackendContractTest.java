package dev.taskgauge.engine.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every back end must do. A subclass a back end. */
public abstract class BackendContractTest {
  private static final String RUN = "run-1";
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(20);

  private Backend backend;
  private ClientQueue client;
  private TaskQueue worker;

  /** A fresh back end, ready for use. */
  protected abstract Backend open() throws Exception;

  @BeforeEach
  void openBackend() throws Exception {
    backend = open();
    client = backend.openClient(RUN);
    worker = backend.openWorker(new RunMeter(4));
  }

  @AfterEach
  void closeBackend() throws Exception {
    worker.close();
    client.close();
    backend.close();
  }

  private static TaskMessage message(long sequence) {
    return new TaskMessage(
        RUN, sequence, List.of(new TaskRange(sequence * 3, 3, TaskCommand.sleep(sequence))));
  }

  private static MessageResult resultOf(TaskMessage message) {
    return new MessageResult(message.runId(), message.sequence(), message.taskCount(), List.of());
  }

  private Lease receive() throws Exception {
    return Objects.requireNonNull(worker.receive(LONG_NANOS), "no message came");
  }

  @Test
  void saysWhereTasksGo() {
    assertThat(backend.endpoint()).isNotBlank();
  }

  @Test
  void aMessageArrivesAsItWasSubmitted() throws Exception {
    TaskMessage sent =
        new TaskMessage(
            RUN,
            7,
            List.of(
                new TaskRange(100, 5, TaskCommand.sleep(10_000_000)),
                new TaskRange(105, 1, TaskCommand.cpu(5))));
    assertThat(client.submit(sent, LONG_NANOS)).isTrue();

    Lease lease = receive();

    assertThat(lease.message()).isEqualTo(sent);
    assertThat(lease.queuedNanos()).isNotNegative();
    assertThat(lease.claim()).isEqualTo(Claim.GRANTED);
  }

  @Test
  void receiveReturnsNothingWhereNothingIsQueued() throws Exception {
    assertThat(worker.receive(0)).isNull();
    assertThat(worker.receive(TimeUnit.MILLISECONDS.toNanos(1))).isNull();
  }

  @Test
  void stopReceivingEndsTheWaitOfOneWorkerAndOfNoOther() throws Exception {
    try (TaskQueue other = backend.openWorker(new RunMeter(4))) {
      CompletableFuture<Boolean> ended =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return worker.receive(TimeUnit.HOURS.toNanos(1)) == null;
                } catch (BackendException | InterruptedException e) {
                  throw new AssertionError(e);
                }
              });
      worker.stopReceiving();
      assertThat(ended.get(20, TimeUnit.SECONDS)).isTrue();
      client.submit(message(0), LONG_NANOS);

      assertThat(worker.receive(LONG_NANOS)).isNull();
      assertThat(other.receive(LONG_NANOS)).isNotNull();
    }
  }

  @Test
  void aReceivedMessageIsKeptFromOthers() throws Exception {
    client.submit(message(0), LONG_NANOS);
    receive();

    try (TaskQueue other = backend.openWorker(new RunMeter(4))) {
      assertThat(other.receive(0)).isNull();
    }
  }

  @Test
  void anAcknowledgedMessageDoesNotComeAgain() throws Exception {
    client.submit(message(0), LONG_NANOS);
    Lease lease = receive();
    assertThat(lease.claim()).isEqualTo(Claim.GRANTED);
    worker.sendResult(resultOf(lease.message()));
    lease.acknowledge();

    assertThat(worker.receive(0)).isNull();
    assertThat(client.queuedTasks()).isIn(0L, -1L);
  }

  @Test
  void aMessageGivenBackComesAgainAtOnce() throws Exception {
    client.submit(message(0), LONG_NANOS);
    receive().giveBack();

    try (TaskQueue other = backend.openWorker(new RunMeter(4))) {
      Lease again = Objects.requireNonNull(other.receive(LONG_NANOS));
      assertThat(again.message()).isEqualTo(message(0));
      assertThat(again.claim()).isEqualTo(Claim.GRANTED);
    }
  }

  @Test
  void resultsReachTheClient() throws Exception {
    MessageResult completed = new MessageResult(RUN, 0, 3, List.of());
    MessageResult failed =
        new MessageResult(RUN, 1, 2, List.of(new TaskFailure(5, "out of \"luck\", \n entirely")));
    // A client takes only results of what it has sent.
    client.submit(message(0), LONG_NANOS);
    client.submit(message(1), LONG_NANOS);
    worker.sendResult(completed);
    worker.sendResult(failed);

    List<MessageResult> received = new ArrayList<>();
    while (received.size() < 2) {
      List<MessageResult> some = client.receiveResults(LONG_NANOS);
      assertThat(some).isNotEmpty();
      received.addAll(some);
    }
    assertThat(received).containsExactlyInAnyOrder(completed, failed);
  }

  @Test
  void noResultsYetIsAnEmptyList() throws Exception {
    assertThat(client.receiveResults(0)).isEmpty();
  }

  @Test
  void queuedTasksFallsWithEveryMessageReceived() throws Exception {
    client.submit(message(0), LONG_NANOS);
    client.submit(message(1), LONG_NANOS);
    assertThat(client.queuedTasks()).isIn(6L, -1L);
    receive();
    assertThat(client.queuedTasks()).isIn(3L, -1L);
  }

  @Test
  void closingTheClientRemovesWhatItsRunLeft() throws Exception {
    client.submit(message(0), LONG_NANOS);
    worker.sendResult(resultOf(message(1)));
    client.close();

    assertThat(worker.receive(0)).isNull();
    assertThat(client.receiveResults(0)).isEmpty();
  }

  @Test
  void manyWorkersShareManyMessagesWithoutLossOrDoubling() throws Exception {
    int messages = 2_000;
    int threads = 8;
    ConcurrentLinkedQueue<Long> executed = new ConcurrentLinkedQueue<>();
    AtomicLong left = new AtomicLong(messages);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<?>> slots = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      slots.add(
          pool.submit(
              () -> {
                while (left.get() > 0) {
                  Lease lease = worker.receive(TimeUnit.MILLISECONDS.toNanos(20));
                  if (lease != null && lease.claim() == Claim.GRANTED) {
                    executed.add(lease.message().sequence());
                    worker.sendResult(resultOf(lease.message()));
                    lease.acknowledge();
                    left.decrementAndGet();
                  }
                }
                return null;
              }));
    }
    for (long sequence = 0; sequence < messages; sequence++) {
      assertThat(client.submit(message(sequence), LONG_NANOS)).isTrue();
    }
    List<Long> results = new ArrayList<>();
    while (results.size() < messages) {
      List<MessageResult> some = client.receiveResults(LONG_NANOS);
      assertThat(some).isNotEmpty();
      some.forEach(result -> results.add(result.sequence()));
    }
    for (Future<?> slot : slots) {
      slot.get();
    }
    pool.shutdown();
    List<Long> all = LongStream.range(0, messages).boxed().toList();
    assertThat(executed).containsExactlyInAnyOrderElementsOf(all);
    assertThat(results).containsExactlyInAnyOrderElementsOf(all);
  }
}
