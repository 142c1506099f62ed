package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.measure.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatcherTest {
  private static final long FOREVER_NANOS = TimeUnit.HOURS.toNanos(1);
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final BlockingQueue<List<Integer>> batches = new LinkedBlockingQueue<>();
  private @Nullable Batcher<Integer> open;

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
  }

  private Batcher<Integer> batcher(int maxItems, long lingerNanos) {
    Batcher<Integer> batcher =
        new Batcher<>("test", Reach.of(1), maxItems, lingerNanos, batches::add);
    open = batcher;
    return batcher;
  }

  private @Nullable List<Integer> nextBatch() throws InterruptedException {
    return batches.poll(20, TimeUnit.SECONDS);
  }

  @Test
  void aFullBatchGoesAtOnceAndTheRestLingers() throws Exception {
    Batcher<Integer> batcher = batcher(3, FOREVER_NANOS);
    IntStream.range(0, 8).forEach(batcher::add);

    assertThat(nextBatch()).containsExactly(0, 1, 2);
    assertThat(nextBatch()).containsExactly(3, 4, 5);
    batcher.add(8);
    assertThat(nextBatch()).containsExactly(6, 7, 8);
    assertThat(batches).isEmpty();
  }

  @Test
  void aBatchThatDoesNotFillGoesAfterTheLinger() throws Exception {
    long startNanos = System.nanoTime();
    Batcher<Integer> batcher = batcher(1_000, TimeUnit.MILLISECONDS.toNanos(30));
    batcher.addAll(List.of(1, 2));

    assertThat(nextBatch()).containsExactly(1, 2);
    assertThat(System.nanoTime() - startNanos)
        .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(30));
  }

  @Test
  void withoutLingerWhatIsThereGoes() throws Exception {
    Batcher<Integer> batcher = batcher(1_000, 0);
    batcher.addAll(List.of(1, 2, 3));

    assertThat(nextBatch()).containsExactly(1, 2, 3);
  }

  @Test
  void weightBoundsABatch() throws Exception {
    Batcher<Integer> batcher =
        new Batcher<>("test", Reach.of(1), 100, 10, item -> item, FOREVER_NANOS, batches::add);
    open = batcher;
    batcher.addAll(List.of(4, 4, 4, 50, 1, 9, 3));

    assertThat(nextBatch()).containsExactly(4, 4);
    assertThat(nextBatch()).containsExactly(4);
    // Too heavy for any batch: it goes alone.
    assertThat(nextBatch()).containsExactly(50);
    assertThat(nextBatch()).containsExactly(1, 9);
    assertThat(batches).isEmpty();
    batcher.add(7);
    assertThat(nextBatch()).containsExactly(3, 7);
  }

  @Test
  void severalBatchesAreHandledAtOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    CountDownLatch handled = new CountDownLatch(3);
    try (Batcher<Integer> batcher =
        new Batcher<>(
            "test",
            Reach.of(3),
            2,
            FOREVER_NANOS,
            batch -> {
              try {
                together.await(20, TimeUnit.SECONDS);
                handled.countDown();
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            })) {
      batcher.addAll(List.of(1, 2, 3, 4, 5, 6));

      assertThat(handled.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void beyondTheUsualNumberGoFullBatchesOnlyAndOnlyWhereTheWayIsLong() throws Exception {
    Semaphore answers = new Semaphore(1);
    BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
    try (Batcher<Integer> batcher =
        new Batcher<>(
            "test",
            Reach.upTo(1, 3, new ManualClock(0)),
            2,
            0,
            batch -> {
              begun.add(batch.size());
              answers.acquire();
            })) {
      batcher.add(1);
      assertThat(begun.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
      // A first answer came, so it is known how long one takes.
      batcher.addAll(List.of(2, 3, 4, 5, 6, 7, 8, 9, 10));

      assertThat(begun.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
      assertThat(begun.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
      assertThat(begun.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
      assertThat(begun).isEmpty();
      // Three are left: a full batch takes the place of one that is over, the last has to wait.
      answers.release();
      assertThat(begun.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
      assertThat(begun).isEmpty();
      answers.release(4);
      assertThat(begun.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @Test
  void finishHandlesTheRestWithoutLingeringAndAwaitEndWaitsForIt() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    List<List<Integer>> handled = new ArrayList<>();
    try (Batcher<Integer> batcher =
        new Batcher<>(
            "test",
            Reach.of(1),
            4,
            FOREVER_NANOS,
            batch -> {
              release.await();
              handled.add(batch);
            })) {
      batcher.addAll(List.of(1, 2, 3, 4, 5, 6));
      batcher.finish();

      assertThat(batcher.awaitEnd(1)).isFalse();
      release.countDown();
      assertThat(batcher.awaitEnd(LONG_NANOS)).isTrue();
      assertThat(handled).containsExactly(List.of(1, 2, 3, 4), List.of(5, 6));
    }
  }

  @Test
  void whatIsAddedAfterFinishIsDropped() throws Exception {
    Batcher<Integer> batcher = batcher(4, FOREVER_NANOS);
    batcher.finish();
    batcher.add(1);
    batcher.addAll(List.of(2, 3));

    assertThat(batcher.awaitEnd(LONG_NANOS)).isTrue();
    assertThat(batches).isEmpty();
  }

  @Test
  void closeDropsWhatWasNotHandled() throws Exception {
    CountDownLatch handling = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    List<List<Integer>> begun = new ArrayList<>();
    Batcher<Integer> batcher =
        new Batcher<>(
            "test",
            Reach.of(1),
            1,
            0,
            batch -> {
              begun.add(batch);
              handling.countDown();
              never.await();
            });
    batcher.addAll(List.of(1, 2, 3));
    assertThat(handling.await(20, TimeUnit.SECONDS)).isTrue();
    batcher.close();

    assertThat(batcher.awaitEnd(LONG_NANOS)).isTrue();
    assertThat(begun).containsExactly(List.of(1));
  }

  /** With its only thread it went silent, and who waited for it waited for ever. */
  @Test
  void aHandlerThatThrowsStillGetsTheNextBatch() throws Exception {
    Batcher<Integer> batcher =
        new Batcher<>(
            "test",
            Reach.of(1),
            1,
            0,
            batch -> {
              if (batch.contains(1)) {
                throw new IllegalStateException("made up");
              }
              batches.add(batch);
            });
    open = batcher;
    batcher.addAll(List.of(1, 2));

    assertThat(nextBatch()).containsExactly(2);
  }
}
