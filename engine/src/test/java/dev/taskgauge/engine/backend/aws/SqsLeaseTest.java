package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.Claim;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqsLeaseTest {
  private final List<SqsLease> leases = new ArrayList<>();

  private SqsLease lease(FakeKeeper keeper) {
    SqsLease lease = keeper.lease(3);
    leases.add(lease);
    return lease;
  }

  private Runnable grant(Standing by) {
    return () -> leases.get(0).granted(by);
  }

  @Test
  void aGrantedClaimStartsTheExecution() throws Exception {
    FakeKeeper keeper = new FakeKeeper();
    SqsLease lease = lease(keeper);
    lease.granted(new Standing("w.1", 2_000));
    keeper.clock.advance(50);

    assertThat(lease.claim()).isEqualTo(Claim.GRANTED);
    assertThat(lease.startedNanos()).isEqualTo(1_050);
    assertThat(lease.nominalNanos()).isEqualTo(70);
    assertThat(lease.queuedNanos()).isEqualTo(90);
    assertThat(lease.isHeld(1_999)).isTrue();
    assertThat(lease.isHeld(2_000)).isFalse();
    lease.acknowledge();
    assertThat(keeper.asked).containsExactly("start 3", "end 3", "acknowledge 3");
  }

  @Test
  void aRefusedClaimStartsNothingAndIsNotHeld() throws Exception {
    FakeKeeper keeper = new FakeKeeper();
    SqsLease lease = lease(keeper);
    lease.refused();

    assertThat(lease.claim()).isEqualTo(Claim.REFUSED);
    assertThat(lease.isHeld(0)).isFalse();
    assertThat(keeper.asked).isEmpty();
  }

  @Test
  void aClaimThatLapsedWhileTheMessageWaitedIsMadeAgain() throws Exception {
    FakeKeeper keeper =
        new FakeKeeper(false, grant(new Standing("w.2", 1_400)), grant(new Standing("w.3", 9_000)));
    SqsLease lease = lease(keeper);
    lease.granted(new Standing("w.1", 1_200));
    keeper.clock.advance(500);

    assertThat(lease.claim()).isEqualTo(Claim.GRANTED);
    assertThat(keeper.asked).containsExactly("claim again 3", "claim again 3", "start 3");
    assertThat(lease.isHeld(8_999)).isTrue();
  }

  @Test
  void aLapsedClaimThatAnotherWorkerTookIsRefused() throws Exception {
    FakeKeeper keeper = new FakeKeeper(false, () -> leases.get(0).refused());
    SqsLease lease = lease(keeper);
    lease.granted(new Standing("w.1", 900));

    assertThat(lease.claim()).isEqualTo(Claim.REFUSED);
    assertThat(keeper.asked).containsExactly("claim again 3");
  }

  @Test
  void theNaiveWayClaimsWhenTheSlotAsks() throws Exception {
    FakeKeeper keeper = new FakeKeeper(true, grant(new Standing("w.1", 9_000)));

    assertThat(lease(keeper).claim()).isEqualTo(Claim.GRANTED);
    assertThat(keeper.asked).containsExactly("claim 3", "start 3");
  }

  @Test
  void aClaimThatFailedSaysWhy() {
    SqsLease lease = lease(new FakeKeeper());
    lease.claimFailed(new BackendException("claiming messages: no luck"));

    assertThatThrownBy(lease::claim)
        .isInstanceOf(BackendException.class)
        .hasMessage("claiming messages: no luck");
  }

  @Test
  void aFurtherDeliveryAddsItsHandleAndRenewsTheLease() {
    SqsLease lease = lease(new FakeKeeper());
    assertThat(lease.renewedNanos()).isEqualTo(1_000);
    lease.addHandle("again", 1_500);

    assertThat(lease.handles()).containsExactly("handle-3", "again");
    assertThat(lease.renewedNanos()).isEqualTo(1_500);
  }

  @Test
  void givingBackEndsTheExecution() {
    FakeKeeper keeper = new FakeKeeper();
    lease(keeper).giveBack();

    assertThat(keeper.asked).containsExactly("end 3", "give back 3");
  }
}
