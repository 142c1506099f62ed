package dev.taskgauge.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.taskgauge.engine.backend.Claim;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final FakeQueue queue = new FakeQueue();
  private final Semaphore mayEnd = new Semaphore(0);
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private final RunMeter meter = new RunMeter(2);
  private final Worker worker =
      new Worker(
          queue,
          (command, startNanos) -> {
            started.incrementAndGet();
            mayEnd.acquire();
            return startNanos;
          },
          NanoClock.SYSTEM,
          new StopSignal(),
          broken::incrementAndGet);

  /** Gives out messages of three tasks each, for as long as it may. */
  private static final class FakeQueue implements TaskQueue {
    private final LinkedBlockingQueue<Long> sequences = new LinkedBlockingQueue<>();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public @Nullable Lease receive(long timeoutNanos) throws InterruptedException {
      Long sequence = stopped.getCount() == 0 ? null : sequences.poll();
      if (sequence == null) {
        stopped.await(timeoutNanos, TimeUnit.NANOSECONDS);
        return null;
      }
      return new FakeLease(sequence, events);
    }

    @Override
    public void sendResult(MessageResult result) {
      events.add("send " + result.completed() + " of " + result.sequence());
    }

    @Override
    public void stopReceiving() {
      stopped.countDown();
    }

    @Override
    public void close() {}
  }

  private record FakeLease(long sequence, List<String> events) implements Lease {
    @Override
    public TaskMessage message() {
      return new TaskMessage(
          "run", sequence, List.of(new TaskRange(sequence * 3, 3, TaskCommand.sleep(0))));
    }

    @Override
    public long queuedNanos() {
      return 0;
    }

    @Override
    public Claim claim() {
      return Claim.GRANTED;
    }

    @Override
    public void acknowledge() {
      events.add("acknowledge " + sequence);
    }

    @Override
    public void giveBack() {
      events.add("give back " + sequence);
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    worker.close();
    mayEnd.release(1_000);
    worker.awaitExit();
  }

  @Test
  void finishLetsTheMessageInHandFinishAndTakesNoMore() throws Exception {
    queue.sequences.addAll(List.of(0L, 1L, 2L, 3L));
    worker.start(meter.slots(), Thread::new);
    await().until(() -> started.get() == 2);
    worker.finish();

    assertThat(worker.awaitFinish(1)).isFalse();
    mayEnd.release(1_000);
    assertThat(worker.awaitFinish(LONG_NANOS)).isTrue();
    assertThat(queue.events)
        .containsExactlyInAnyOrder("send 3 of 0", "acknowledge 0", "send 3 of 1", "acknowledge 1");
    assertThat(queue.sequences).containsExactly(2L, 3L);
    assertThat(meter.completed()).isEqualTo(6);
    assertThat(worker.trouble()).isNull();
    assertThat(broken).hasValue(0);
  }

  @Test
  void finishEndsSlotsThatWaitForMessages() throws Exception {
    worker.start(meter.slots(), Thread::new);
    worker.finish();

    assertThat(worker.awaitFinish(LONG_NANOS)).isTrue();
    assertThat(queue.events).isEmpty();
    assertThat(broken).hasValue(0);
  }

  @Test
  void stopAfterFinishBreaksOffWhatTakesTooLong() throws Exception {
    queue.sequences.add(0L);
    worker.start(meter.slots(), Thread::new);
    await().until(() -> started.get() == 1);
    worker.finish();
    worker.stop();
    mayEnd.release();

    assertThat(worker.awaitFinish(LONG_NANOS)).isTrue();
    assertThat(queue.events).containsExactly("give back 0");
    assertThat(broken).hasValue(0);
  }
}
