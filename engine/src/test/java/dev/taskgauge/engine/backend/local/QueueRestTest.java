package dev.taskgauge.engine.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QueueRestTest {
  private static final int FULL = 32_768;

  private final QueueRest rest = new QueueRest(QueueRest.WAITING);

  @Test
  void aMessageLastsATenthOfAMicrosecondBeforeAnythingIsLearnt() {
    assertThat(rest.lastingNanos(FULL)).isEqualTo(3_276_800);
    assertThat(rest.lastingNanos(0)).isZero();
  }

  @Test
  void slowMessagesLastForASixteenthOfWhatTheyTook() {
    rest.learn(TimeUnit.MILLISECONDS.toNanos(4), 50);

    assertThat(rest.lastingNanos(100)).isEqualTo(TimeUnit.MICROSECONDS.toNanos(500));
  }

  @Test
  void noMoreThanTenMillisecondsAreSure() {
    rest.learn(TimeUnit.MILLISECONDS.toNanos(3), 0);

    assertThat(rest.lastingNanos(FULL)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(10));
  }

  @Test
  void messagesThatAreTakenQuicklyAreBelievedAtOnce() {
    rest.learn(TimeUnit.MILLISECONDS.toNanos(3), 0);
    rest.learn(TimeUnit.MILLISECONDS.toNanos(10), FULL);

    assertThat(rest.lastingNanos(FULL)).isEqualTo(3_276_800);
  }

  @Test
  void restsForAsLongAsIsWantedAndNotAtAllForNothing() throws Exception {
    List<Long> rests = new ArrayList<>();
    QueueRest recorded =
        new QueueRest(
            (woken, nanos) -> {
              rests.add(nanos);
              return 0;
            });

    recorded.rest(() -> 70);
    recorded.rest(() -> 0);
    recorded.rest(() -> -5);

    assertThat(rests).containsExactly(70L);
  }

  @Test
  @Timeout(30)
  void aSlotThatFindsNothingEndsTheRest() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Thread client =
        new Thread(
            () -> {
              try {
                rest.rest(
                    () -> {
                      asked.countDown();
                      return TimeUnit.HOURS.toNanos(1);
                    });
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    client.setDaemon(true);
    client.start();
    asked.await();

    rest.end();

    client.join();
  }
}
