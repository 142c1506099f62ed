package dev.taskgauge.benchmarks.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On a clock that stands still until it is moved. */
class DelayedRelayTest {
  private static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final EmbeddedChannel to = new EmbeddedChannel();
  private final EmbeddedChannel from = new EmbeddedChannel();

  @Test
  void whatIsReadIsWrittenAfterTheDelayAndNotBefore() {
    relay(DELAY_NANOS);
    from.writeInbound("a");

    pass(DELAY_NANOS - 1);
    assertThat(written()).isNull();

    pass(1);
    assertThat(written()).isEqualTo("a");
  }

  @Test
  void chunksOfTheSameMomentKeepTheirOrder() {
    relay(DELAY_NANOS);
    for (int i = 0; i < 1_000; i++) {
      from.writeInbound(i);
    }

    pass(DELAY_NANOS);

    for (int i = 0; i < 1_000; i++) {
      assertThat(written()).isEqualTo(i);
    }
  }

  @Test
  void oneOnItsWayDelaysNoOther() {
    relay(DELAY_NANOS);
    from.writeInbound("a");
    pass(DELAY_NANOS / 2);
    from.writeInbound("b");

    pass(DELAY_NANOS / 2);
    assertThat(written()).isEqualTo("a");
    assertThat(written()).isNull();

    pass(DELAY_NANOS / 2);
    assertThat(written()).isEqualTo("b");
  }

  @Test
  void withoutADelayItIsWrittenAtOnce() {
    relay(0);
    from.writeInbound("a");

    assertThat(written()).isEqualTo("a");
  }

  @Test
  void theEndComesAfterTheDelayAndBehindWhatWasReadBefore() {
    relay(DELAY_NANOS);
    from.writeInbound("a");
    // Closing this kind of channel would forget what is on its way.
    from.pipeline().fireChannelInactive();

    pass(DELAY_NANOS - 1);
    assertThat(to.isOpen()).isTrue();

    pass(1);
    assertThat(written()).isEqualTo("a");
    assertThat(to.isOpen()).isFalse();
  }

  @Test
  void theEndOfOneDirectionIsPassedOnAfterTheDelay() {
    relay(DELAY_NANOS);
    from.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);

    pass(DELAY_NANOS - 1);
    assertThat(to.isOpen()).isTrue();

    // This kind of channel has no half of an end.
    pass(1);
    assertThat(to.isOpen()).isFalse();
    assertThat(from.isOpen()).isTrue();
  }

  @Test
  void aConnectionThatBreaksIsEnded() {
    relay(DELAY_NANOS);
    from.pipeline().fireExceptionCaught(new IOException("reset"));
    assertThat(from.isOpen()).isFalse();

    pass(DELAY_NANOS);
    assertThat(to.isOpen()).isFalse();
  }

  private @Nullable Object written() {
    return to.readOutbound();
  }

  private void relay(long delayNanos) {
    from.freezeTime();
    from.pipeline().addLast(new DelayedRelay(to, delayNanos));
  }

  private void pass(long nanos) {
    from.advanceTimeBy(nanos, TimeUnit.NANOSECONDS);
    from.runScheduledPendingTasks();
  }
}
