package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldingsTest {
  private final FakeKeeper keeper = new FakeKeeper();
  private final Holdings holdings = new Holdings();

  @Test
  void theFirstDeliveryOfAMessageIsTheOneThatIsKept() {
    SqsLease first = keeper.lease(3);
    SqsLease second = keeper.lease(3);

    assertThat(holdings.keep(first)).isSameAs(first);
    assertThat(holdings.keep(second)).isSameAs(first);
    assertThat(holdings.get(3)).isSameAs(first);
    assertThat(holdings.get(4)).isNull();
    assertThat(holdings.all()).containsExactly(first);
  }

  @Test
  void aFinishedMessageIsRememberedAndNotHeld() {
    SqsLease lease = keeper.lease(3);
    holdings.keep(lease);
    assertThat(holdings.isFinished(3)).isFalse();
    holdings.finish(lease);

    assertThat(holdings.isFinished(3)).isTrue();
    assertThat(holdings.isFinished(2)).isFalse();
    assertThat(holdings.size()).isZero();
    assertThat(holdings.remove(lease)).isFalse();
  }

  @Test
  void onlyTheDeliveryThatIsKeptIsRemoved() {
    SqsLease kept = keeper.lease(3);
    SqsLease other = keeper.lease(3);
    holdings.keep(kept);

    assertThat(holdings.remove(other)).isFalse();
    assertThat(holdings.size()).isOne();
    assertThat(holdings.remove(kept)).isTrue();
    assertThat(holdings.size()).isZero();
    assertThat(holdings.isFinished(3)).isFalse();
  }

  @Test
  void theHighestSequenceThatIsAcceptedIsRemembered() {
    holdings.finish(keeper.lease(TaskMessageCodec.MAX_SEQUENCE));

    assertThat(holdings.isFinished(TaskMessageCodec.MAX_SEQUENCE)).isTrue();
  }

  /**
   * A receiver had found a message neither finished nor here, but not in the same moment: one that
   * was finished in between was executed once more.
   */
  @Test
  void oneThatIsFinishedWhileItIsReceivedAgainIsNotKept() {
    SqsLease first = keeper.lease(3);
    holdings.keep(first);
    SqsLease again = keeper.lease(3);
    holdings.finish(first);

    assertThat(holdings.keep(again)).isNull();
    assertThat(holdings.get(3)).isNull();
  }
}
