package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskFailure;
import dev.taskgauge.engine.measure.ManualClock;
import dev.taskgauge.engine.measure.MeterSnapshot;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.SlotTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientFleetTest {
  private static final long DEAD_MILLIS = 500;

  private final ManualClock clock = new ManualClock(-3);
  private final RequestCounter counter = new RequestCounter();
  private final ClientFleet fleet =
      new ClientFleet("run", clock, counter, new AtomicLong(7), new OneMore());

  /** Finds one more at the last look. */
  private static final class OneMore implements ClientFleet.RejectedCount {
    private long count = 1;

    @Override
    public long soFar() {
      return count;
    }

    @Override
    public void lookLast() {
      count++;
    }
  }

  @BeforeEach
  void submit() {
    fleet.submits(3);
  }

  private static WorkerItem item(String id, int slots, String runId, long beat) {
    return new WorkerItem(id, slots, runId, beat, DEAD_MILLIS, -1);
  }

  private static ResultMessage message(
      long number, long completed, String histogram, RequestCount... requests) {
    MeterSnapshot meters =
        new MeterSnapshot(number, 2, 1, completed, 0, 5, SlotTime.ZERO, 9, histogram, histogram);
    return new ResultMessage(
        "run",
        "w",
        List.of(new MessageResult("run", number, 10, List.of())),
        new ResultMessage.Report(meters, List.of(requests)));
  }

  @Test
  void slotsOfLiveWorkersOfThisRunAreReady() {
    fleet.seen(
        List.of(item("a.1", 4, "run", 1), item("b.1", 8, "", 1), item("c.1", 16, "another", 1)));
    assertThat(fleet.readySlots()).isEqualTo(4);
    clock.advance(TimeUnit.MILLISECONDS.toNanos(DEAD_MILLIS));
    fleet.seen(List.of(item("a.1", 4, "run", 1), item("b.1", 8, "run", 2)));
    assertThat(fleet.readySlots()).isEqualTo(12);
    clock.advance(1);
    fleet.seen(List.of(item("a.1", 4, "run", 1), item("b.1", 8, "run", 2)));
    assertThat(fleet.readySlots()).isEqualTo(8);
  }

  @Test
  void aWorkerUnderANewNameIsCountedOnce() {
    fleet.seen(List.of(item("a.1", 4, "run", 1), item("a.2", 4, "run", 2)));

    assertThat(fleet.readySlots()).isEqualTo(4);
    assertThat(fleet.figures().workers()).isEqualTo(1);
  }

  @Test
  void reportsAreAwaitedUntilTheyTellOfAllThatCame() throws Exception {
    assertThat(fleet.awaitReports(0)).isTrue();
    assertThat(fleet.received(message(1, 4, ""))).isNull();
    assertThat(fleet.awaitReports(0)).isFalse();
    assertThat(fleet.received(message(2, 20, ""))).isNull();
    assertThat(fleet.awaitReports(0)).isTrue();
    assertThat(fleet.figures().executions()).isEqualTo(20);
  }

  /** The same result comes twice where the answer to its sending was lost. */
  @Test
  void resultsThatComeAgainAskForNoFurtherReport() throws Exception {
    fleet.received(message(1, 10, ""));
    fleet.received(message(1, 10, ""));

    assertThat(fleet.awaitReports(0)).isTrue();
  }

  @Test
  void refusedTasksAreInNoReport() throws Exception {
    MessageResult refused =
        new MessageResult("run", 3, 0, List.of(new TaskFailure(30, "not of a kind of mine")));
    fleet.received(new ResultMessage("run", "w", List.of(refused), null));

    assertThat(fleet.awaitReports(0)).isTrue();
  }

  @Test
  void theDeadAreNotWaitedFor() throws Exception {
    fleet.seen(List.of(item("w.1", 4, "run", 1)));
    fleet.received(message(1, 4, ""));
    assertThat(fleet.awaitReports(0)).isFalse();
    clock.advance(TimeUnit.MILLISECONDS.toNanos(DEAD_MILLIS) + 1);
    fleet.seen(List.of(item("w.1", 4, "run", 1)));

    assertThat(fleet.awaitReports(0)).isTrue();
  }

  /** It would end the thread that receives results, or throw at the end of the run. */
  @Test
  void aReportWithAHistogramThatCanNotBeReadIsDroppedWithTheReason() throws Exception {
    fleet.received(message(1, 10, "", new RequestCount("A", PricedUnit.SQS_REQUEST, 3, 3, 0, 0)));

    assertThat(
            fleet.received(
                message(
                    2, 999, "garbage", new RequestCount("B", PricedUnit.SQS_REQUEST, 9, 9, 0, 0))))
        .startsWith("no histogram");

    assertThat(fleet.account().completed()).isEqualTo(10);
    assertThat(fleet.account().service().count()).isZero();
    assertThat(fleet.figures().requests())
        .containsExactly(new RequestCount("A", PricedUnit.SQS_REQUEST, 3, 3, 0, 0));
  }

  /** Adding them up would throw at the end of the run. */
  @Test
  void requestsOfOneNameAndSeveralUnitsAreKeptApart() throws Exception {
    RequestCount asRequest = new RequestCount("A", PricedUnit.SQS_REQUEST, 3, 3, 0, 0);
    RequestCount asRead = new RequestCount("A", PricedUnit.DYNAMODB_READ, 2, 2, 0, 0);
    fleet.received(message(1, 10, "", asRequest, asRead, asRequest));

    assertThat(fleet.figures().requests()).containsExactly(asRequest.plus(asRequest), asRead);
  }

  @Test
  void ownRequestsCountFromTheStartOfTheRun() {
    counter.addUnits("A", PricedUnit.SQS_REQUEST, 5);
    assertThat(fleet.hasStarted()).isFalse();
    fleet.runStarts();
    assertThat(fleet.hasStarted()).isTrue();
    counter.addUnits("A", PricedUnit.SQS_REQUEST, 2);

    assertThat(fleet.figures().requests())
        .containsExactly(new RequestCount("A", PricedUnit.SQS_REQUEST, 0, 2, 0, 0));
    assertThat(fleet.figures().messages()).isEqualTo(7);
    assertThat(fleet.figures().rejected()).isEqualTo(1);
  }

  /** Seven of nine were missing: they had come since the last look of the watching thread. */
  @Test
  void whatWasPutAsideSinceTheLastLookIsCountedAtTheEndOfTheRun() throws Exception {
    fleet.runEnds();

    assertThat(fleet.figures().rejected()).isEqualTo(2);
  }

  /** Each of a hundred such results, of as many made-up workers, took 32 MiB of the client. */
  @Test
  void aResultOfAMessageThatWasNotSentTakesNoRoomAndIsDroppedWithTheReason() throws Exception {
    int highest = TaskMessageCodec.MAX_SEQUENCE;

    assertThatExceptionOfType(RejectedMessageException.class)
        .isThrownBy(() -> fleet.received(message(highest, 10, "")))
        .withMessage("of message " + highest + ", which was not sent");

    assertThat(fleet.awaitReports(0)).isTrue();
    assertThat(fleet.figures().executions()).isZero();
    fleet.submits(highest);
    assertThat(fleet.received(message(highest, 10, ""))).isNull();
  }
}
