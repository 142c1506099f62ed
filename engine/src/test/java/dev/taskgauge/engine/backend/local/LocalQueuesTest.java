package dev.taskgauge.engine.backend.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.measure.ManualClock;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LocalQueuesTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final ManualClock clock = new ManualClock(0);
  private final List<Long> rests = new ArrayList<>();

  /** A slot takes this many messages while the client rests. */
  private int takenMeanwhile;

  private final LocalQueues queues =
      new LocalQueues(
          clock::nanoTime,
          (woken, nanos) -> {
            rests.add(nanos);
            clock.advance(nanos);
            take(takenMeanwhile);
            return 0;
          });

  private final CountDownLatch resting = new CountDownLatch(1);

  /** Rests for hours where nothing ends it; whoever ends it waits for the lock until it rests. */
  private final LocalQueues real =
      new LocalQueues(
          System::nanoTime,
          (woken, nanos) -> {
            resting.countDown();
            return QueueRest.WAITING.await(woken, TimeUnit.HOURS.toNanos(1));
          });

  private void take(int messages) throws InterruptedException {
    for (int i = 0; i < messages; i++) {
      queues.take(0, () -> true);
    }
  }

  private boolean put(long timeoutNanos) throws InterruptedException {
    return put(queues, timeoutNanos);
  }

  private static boolean put(LocalQueues queues, long timeoutNanos) throws InterruptedException {
    TaskRange range = new TaskRange(0, 1, TaskCommand.sleep(0));
    return queues.put(new TaskMessage("run", 0, List.of(range)), timeoutNanos);
  }

  private void fill() throws InterruptedException {
    while (put(0)) {
      // Another one.
    }
  }

  private void putResults(int results) throws InterruptedException {
    for (int i = 0; i < results; i++) {
      queues.putResult(new MessageResult("run", i, 1, List.of()), () -> true);
    }
  }

  @Test
  void theClientRestsWhileMessagesAreQueuedAndFewResultsHaveCome() throws Exception {
    put(0);
    putResults(1);

    assertThat(queues.takeResults(PATIENCE_NANOS)).hasSize(1);

    assertThat(rests).containsExactly(TimeUnit.MILLISECONDS.toNanos(10));
  }

  @Test
  void theClientRestsNoLongerThanItMayWait() throws Exception {
    put(0);

    assertThat(queues.takeResults(7)).isEmpty();

    assertThat(rests).containsExactly(7L);
  }

  @Test
  void theClientDoesNotRestWhereNothingIsQueued() throws Exception {
    putResults(1);

    assertThat(queues.takeResults(PATIENCE_NANOS)).hasSize(1);

    assertThat(rests).isEmpty();
  }

  /** It took 1,024 results every 3.3 ms: 300,000 tasks/s, however fast the slots were. */
  @Test
  void theClientDoesNotRestWhileAFullBatchOfResultsWaits() throws Exception {
    fill();
    putResults(5_000);

    int taken = 0;
    while (taken < 4_096) {
      taken += queues.takeResults(PATIENCE_NANOS).size();
    }

    assertThat(rests).isEmpty();
  }

  @Test
  void theSlowerMessagesAreTakenTheLongerTheClientWaitsForFreePlaces() throws Exception {
    fill();
    takenMeanwhile = 50;

    assertThat(put(PATIENCE_NANOS)).isTrue();
    fill();
    assertThat(put(PATIENCE_NANOS)).isTrue();

    assertThat(rests).containsExactly(3_276_800L, TimeUnit.MILLISECONDS.toNanos(10));
  }

  /** It was counted as queued for ever, and the client rested for it. */
  @Test
  @Timeout(30)
  void aSubmitThatIsInterruptedGivesItsPlaceBack() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    Thread slot =
        new Thread(
            () -> {
              try {
                queues.take(
                    TimeUnit.HOURS.toNanos(1),
                    () -> {
                      waiting.countDown();
                      return true;
                    });
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    slot.setDaemon(true);
    slot.start();
    waiting.await();

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> put(PATIENCE_NANOS)).isInstanceOf(InterruptedException.class);

    putResults(1);
    queues.takeResults(PATIENCE_NANOS);
    assertThat(rests).isEmpty();
  }

  @Test
  @Timeout(30)
  void aRestOfTheClientEndsWhenASlotFindsNoMessage() throws Exception {
    put(real, 0);
    FutureTask<List<MessageResult>> client = restingClient();
    real.putResult(new MessageResult("run", 0, 1, List.of()), () -> true);

    // The first look finds the message, the second none.
    real.take(0, () -> true);
    real.take(1, () -> true);

    assertThat(client.get()).hasSize(1);
  }

  /** Slots wait where the queue of results is full. */
  @Test
  @Timeout(30)
  void aRestOfTheClientEndsWhenManyResultsHaveCome() throws Exception {
    put(real, 0);
    FutureTask<List<MessageResult>> client = restingClient();

    for (int i = 0; i < 8_192; i++) {
      real.putResult(new MessageResult("run", i, 1, List.of()), () -> true);
    }

    assertThat(client.get()).isNotEmpty();
  }

  /** It waits by itself for an hour, and is resting already. */
  private FutureTask<List<MessageResult>> restingClient() throws InterruptedException {
    FutureTask<List<MessageResult>> client =
        new FutureTask<>(() -> real.takeResults(TimeUnit.HOURS.toNanos(1)));
    Thread thread = new Thread(client, "client");
    thread.setDaemon(true);
    thread.start();
    resting.await();
    return client;
  }
}
