package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final FakeKeeper keeper = new FakeKeeper();
  private final AtomicInteger polls = new AtomicInteger();
  private final CountDownLatch arrival = new CountDownLatch(1);
  private final CompletableFuture<Thread> receiver = new CompletableFuture<>();
  private final CountDownLatch taken = new CountDownLatch(1);
  private final CountDownLatch hasStoodStill = new CountDownLatch(1);
  private final AtomicInteger readings = new AtomicInteger(Integer.MAX_VALUE);
  private final LeaseBuffer buffer = new LeaseBuffer(this::wake);
  private final Fetcher fetcher =
      new Fetcher(new Prefetch(), buffer, Set.of(), this::readClock, this::poll, lease -> {});
  private final ExecutorService slot = Executors.newSingleThreadExecutor();

  @AfterEach
  void close() {
    fetcher.close();
    slot.shutdownNow();
  }

  private void wake() {
    fetcher.wake();
  }

  /** The first call waits for its message; any later one finds nothing. */
  private int poll(int max) {
    if (polls.incrementAndGet() > 1) {
      return 0;
    }
    receiver.complete(Thread.currentThread());
    try {
      arrival.await();
    } catch (InterruptedException e) {
      return 0;
    }
    buffer.addAll(List.of(keeper.lease(1)));
    return 1;
  }

  /** Lets the message arrive, and the slot take it, while the fetcher stands in the middle. */
  private long readClock() {
    if (readings.getAndDecrement() == 0) {
      arrival.countDown();
      Thread busy = receiver.join();
      await().until(() -> taken.getCount() == 0 && busy.getState() == Thread.State.TIMED_WAITING);
      hasStoodStill.countDown();
    }
    return 0;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aSlotThatGotItsMessageMeanwhileAsksForNoOther(int readingsBefore) throws Exception {
    CompletableFuture<@Nullable SqsLease> first = CompletableFuture.supplyAsync(this::take, slot);
    fetcher.start();
    receiver.get(LONG_NANOS, TimeUnit.NANOSECONDS);

    readings.set(readingsBefore);
    await()
        .until(
            () -> {
              fetcher.wake();
              return hasStoodStill.getCount() == 0;
            });

    assertThat(Objects.requireNonNull(first.get(LONG_NANOS, TimeUnit.NANOSECONDS)).sequence())
        .isEqualTo(1);
    int readingsThen = readings.get();
    await()
        .until(
            () -> {
              fetcher.wake();
              return readings.get() < readingsThen - 4;
            });
    assertThat(polls).hasValue(1);
  }

  private @Nullable SqsLease take() {
    try {
      return buffer.take(LONG_NANOS);
    } catch (InterruptedException e) {
      return null;
    } finally {
      taken.countDown();
    }
  }
}
