package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MILLISECOND;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaseBufferTest {
  private static final long FOREVER_NANOS = TimeUnit.HOURS.toNanos(1);

  private final FakeKeeper keeper = new FakeKeeper();
  private final AtomicInteger wanted = new AtomicInteger();
  private final LeaseBuffer buffer = new LeaseBuffer(wanted::incrementAndGet);

  private CompletableFuture<@Nullable SqsLease> takeElsewhere() {
    CompletableFuture<@Nullable SqsLease> taken = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                taken.complete(buffer.take(FOREVER_NANOS));
              } catch (InterruptedException e) {
                taken.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return taken;
  }

  private void awaitWaiting(int slots) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(ONE_MILLISECOND)
        .until(() -> buffer.waiting() == slots);
  }

  @Test
  void messagesAreTakenInTheOrderInWhichTheyCame() throws Exception {
    SqsLease first = keeper.lease(1);
    SqsLease second = keeper.lease(2);
    assertThat(buffer.addAll(List.of(first, second))).isTrue();

    assertThat(buffer.size()).isEqualTo(2);
    assertThat(buffer.take(0)).isSameAs(first);
    assertThat(buffer.take(FOREVER_NANOS)).isSameAs(second);
    assertThat(buffer.take(0)).isNull();
    assertThat(buffer.take(1)).isNull();
  }

  @Test
  void aWaitingSlotIsCountedAndServed() throws Exception {
    CompletableFuture<@Nullable SqsLease> one = takeElsewhere();
    CompletableFuture<@Nullable SqsLease> other = takeElsewhere();
    awaitWaiting(2);
    assertThat(wanted).hasValue(2);
    buffer.addAll(List.of(keeper.lease(1), keeper.lease(2)));

    assertThat(one.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(other.get(20, TimeUnit.SECONDS)).isNotNull();
    assertThat(buffer.waiting()).isZero();
    assertThat(wanted).hasValue(4);
  }

  @Test
  void stopReturnsTheRestAndEndsEveryWait() throws Exception {
    CompletableFuture<@Nullable SqsLease> waiting = takeElsewhere();
    awaitWaiting(1);
    assertThat(buffer.stop()).isEmpty();

    assertThat(waiting.get(20, TimeUnit.SECONDS)).isNull();
    assertThat(buffer.take(FOREVER_NANOS)).isNull();
  }

  @Test
  void afterStopNothingIsTakenOrGivenOut() throws Exception {
    SqsLease first = keeper.lease(1);
    SqsLease second = keeper.lease(2);
    buffer.addAll(List.of(first, second));

    assertThat(buffer.stop()).containsExactly(first, second);
    assertThat(buffer.take(0)).isNull();
    assertThat(buffer.addAll(List.of(keeper.lease(3)))).isFalse();
    assertThat(buffer.size()).isZero();
    assertThat(buffer.stop()).isEmpty();
  }

  @Test
  void whatIsBeyondSomeWorkAndANumberOfMessagesIsTakenOutLastComeFirst() {
    SqsLease first = keeper.lease(1);
    SqsLease second = keeper.lease(2);
    SqsLease third = keeper.lease(3);
    buffer.addAll(List.of(first, second, third));

    assertThat(buffer.removeLong(70, 0)).isEmpty();
    assertThat(buffer.removeLong(69, 3)).isEmpty();
    assertThat(buffer.removeLong(69, 2)).containsExactly(third);
    assertThat(buffer.removeLong(69, 1)).containsExactly(second);
    assertThat(buffer.size()).isEqualTo(1);
  }

  /** One slot that is woken may do all of them; none may be left where every slot is busy then. */
  @Test
  void shortMessagesAreTakenThoughEachSlotTakesOnlyOne() throws Exception {
    List<CompletableFuture<@Nullable SqsLease>> slots =
        Stream.generate(this::takeElsewhere).limit(12).toList();
    awaitWaiting(12);
    buffer.addAll(LongStream.range(0, 10).mapToObj(keeper::lease).toList());
    buffer.addAll(List.of(keeper.lease(10), keeper.lease(11)));

    for (CompletableFuture<@Nullable SqsLease> slot : slots) {
      assertThat(slot.get(20, TimeUnit.SECONDS)).isNotNull();
    }
  }

  /** It is on its way to a message when it is told to end: another one has to come for it. */
  @Test
  void aSlotThatEndsInsteadOfTakingWakesTheNext() throws Exception {
    for (int round = 0; round < 50; round++) {
      Thread ends =
          new Thread(
              () -> {
                try {
                  buffer.take(FOREVER_NANOS);
                } catch (InterruptedException e) {
                  // As it should, or it was there before.
                }
              });
      ends.start();
      awaitWaiting(1);
      CompletableFuture<@Nullable SqsLease> stays = takeElsewhere();
      awaitWaiting(2);
      buffer.addAll(List.of(keeper.lease(1), keeper.lease(2)));
      ends.interrupt();

      assertThat(stays.get(20, TimeUnit.SECONDS)).isNotNull();
      ends.join();
      while (buffer.size() > 0) {
        assertThat(buffer.take(0)).isNotNull();
      }
    }
  }
}
