package dev.taskgauge.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskgauge.engine.backend.Claim;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskFailure;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.ManualClock;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The worker loop on a clock that is moved by hand: every step takes a known time. */
class SlotTest {
  private static final long RECEIVE_NANOS = 1;
  private static final long CLAIM_NANOS = 10;
  private static final long SEND_NANOS = 100;
  private static final long ACKNOWLEDGE_NANOS = 1_000;
  private static final long OVERSHOOT_NANOS = 10_000;
  private static final long SLEEP_NANOS = 100_000;

  private final ManualClock clock = new ManualClock(-77);
  private final StopSignal stop = new StopSignal();
  private final RunMeter meter = new RunMeter(1);
  private final Deque<ScriptedLease> queued = new ArrayDeque<>();
  private final List<String> events = new ArrayList<>();
  private final List<MessageResult> results = new ArrayList<>();

  private final class ScriptedQueue implements TaskQueue {
    @Override
    public Lease receive(long timeoutNanos) {
      clock.advance(RECEIVE_NANOS);
      if (queued.size() == 1) {
        stop.set();
      }
      return queued.remove();
    }

    @Override
    public void sendResult(MessageResult result) {
      clock.advance(SEND_NANOS);
      events.add("send " + result.sequence());
      results.add(result);
    }

    @Override
    public void stopReceiving() {}

    @Override
    public void close() {}
  }

  private final class ScriptedLease implements Lease {
    private final TaskMessage message;
    private final Claim claim;
    private BooleanSupplier held = () -> true;

    ScriptedLease(long sequence, Claim claim, int tasks) {
      this.message =
          new TaskMessage(
              "run",
              sequence,
              List.of(new TaskRange(sequence * 10, tasks, TaskCommand.sleep(SLEEP_NANOS))));
      this.claim = claim;
    }

    @Override
    public TaskMessage message() {
      return message;
    }

    @Override
    public long queuedNanos() {
      return 5;
    }

    @Override
    public Claim claim() {
      clock.advance(CLAIM_NANOS);
      return claim;
    }

    ScriptedLease heldWhile(BooleanSupplier condition) {
      held = condition;
      return this;
    }

    @Override
    public boolean isHeld(long nowNanos) {
      assertThat(nowNanos).isEqualTo(clock.nanoTime());
      return held.getAsBoolean();
    }

    @Override
    public void acknowledge() {
      clock.advance(ACKNOWLEDGE_NANOS);
      events.add("acknowledge " + message.sequence());
    }

    @Override
    public void giveBack() {
      events.add("give back " + message.sequence());
    }
  }

  private long sleepUntil(long deadlineNanos) {
    clock.advance(deadlineNanos - clock.nanoTime() + OVERSHOOT_NANOS);
    return clock.nanoTime();
  }

  private SlotTime work(TaskExecutor executor) throws Exception {
    long startNanos = clock.nanoTime();
    // The stop signal comes with the last message, whose tasks must not look at it.
    Slot slot =
        new Slot(
            new ScriptedQueue(), executor, meter.slots().get(0), clock, stop, new StopSignal());
    try {
      slot.work();
    } catch (InterruptedException e) {
      events.add("interrupted");
    }
    SlotTime time = meter.slotTime(startNanos, clock.nanoTime());
    assertThat(time.totalNanos()).isEqualTo(clock.nanoTime() - startNanos);
    return time;
  }

  @Test
  void slotTimeIsSplitWithNothingLeftOver() throws Exception {
    queued.add(new ScriptedLease(0, Claim.GRANTED, 2));
    queued.add(new ScriptedLease(1, Claim.REFUSED, 9));
    queued.add(new ScriptedLease(2, Claim.GRANTED, 1));
    queued.add(new ScriptedLease(3, Claim.REFUSED, 1));

    SlotTime time = work((command, startNanos) -> sleepUntil(startNanos + SLEEP_NANOS));

    assertThat(time.workNanos()).isEqualTo(3 * SLEEP_NANOS);
    assertThat(time.overshootNanos()).isEqualTo(3 * OVERSHOOT_NANOS);
    assertThat(time.rampUpNanos()).isEqualTo(RECEIVE_NANOS + CLAIM_NANOS);
    assertThat(time.waitTasksNanos()).isEqualTo(2 * RECEIVE_NANOS);
    assertThat(time.waitClaimsNanos()).isEqualTo(2 * CLAIM_NANOS);
    assertThat(time.handOverNanos()).isEqualTo(SEND_NANOS + ACKNOWLEDGE_NANOS);
    assertThat(time.tailNanos())
        .isEqualTo(SEND_NANOS + ACKNOWLEDGE_NANOS + RECEIVE_NANOS + CLAIM_NANOS);
  }

  @Test
  void executesThenSendsTheResultThenAcknowledgesAndLeavesAloneWhatOthersHold() throws Exception {
    queued.add(new ScriptedLease(0, Claim.GRANTED, 1));
    queued.add(new ScriptedLease(1, Claim.REFUSED, 1));

    work(
        (command, startNanos) -> {
          events.add("execute");
          return startNanos;
        });

    assertThat(events).containsExactly("execute", "send 0", "acknowledge 0");
  }

  @Test
  void failedTasksAreNamedAndTheirTimeIsLost() throws Exception {
    queued.add(new ScriptedLease(4, Claim.GRANTED, 3));
    queued.add(new ScriptedLease(5, Claim.REFUSED, 1));
    ArrayDeque<Boolean> fails = new ArrayDeque<>(List.of(false, true, false));

    SlotTime time =
        work(
            (command, startNanos) -> {
              clock.advance(SLEEP_NANOS);
              if (fails.remove()) {
                throw new TaskFailedException("no luck");
              }
              return clock.nanoTime();
            });

    assertThat(results)
        .containsExactly(new MessageResult("run", 4, 2, List.of(new TaskFailure(41, "no luck"))));
    assertThat(time.workNanos()).isEqualTo(2 * SLEEP_NANOS);
    assertThat(time.overshootNanos()).isEqualTo(SLEEP_NANOS);
  }

  @Test
  void aMessageThatIsBrokenOffIsGivenBackAndItsTaskIsTail() throws Exception {
    queued.add(new ScriptedLease(0, Claim.GRANTED, 5));
    queued.add(new ScriptedLease(1, Claim.GRANTED, 5));

    SlotTime time =
        work(
            (command, startNanos) -> {
              clock.advance(SLEEP_NANOS);
              if (meter.completed() == 1) {
                throw new InterruptedException("stopped");
              }
              return clock.nanoTime();
            });

    assertThat(events).containsExactly("give back 0", "interrupted");
    assertThat(results).isEmpty();
    assertThat(time.workNanos()).isEqualTo(SLEEP_NANOS);
    assertThat(time.tailNanos()).isEqualTo(SLEEP_NANOS);
  }

  @Test
  void shortTasksThatCompletedBeforeABreakAreCounted() throws Exception {
    queued.add(new ScriptedLease(0, Claim.GRANTED, 5));
    queued.add(new ScriptedLease(1, Claim.GRANTED, 1));
    ArrayDeque<Boolean> breaks = new ArrayDeque<>(List.of(false, false, true));

    SlotTime time =
        work(
            (command, startNanos) -> {
              clock.advance(1);
              if (breaks.remove()) {
                throw new InterruptedException("stopped");
              }
              return clock.nanoTime();
            });

    assertThat(meter.completed()).isEqualTo(2);
    assertThat(time.tailNanos()).isEqualTo(1);
  }

  @Test
  void anUnexpectedErrorOfAnExecutorIsNotSwallowed() {
    queued.add(new ScriptedLease(0, Claim.GRANTED, 1));
    queued.add(new ScriptedLease(1, Claim.GRANTED, 1));

    assertThatThrownBy(
            () ->
                work(
                    (command, startNanos) -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(events).containsExactly("give back 0");
  }

  @Test
  void aMessageThatIsNoLongerHeldEndsBetweenTwoTasksWithoutAResultAndIsGivenBack()
      throws Exception {
    queued.add(new ScriptedLease(0, Claim.GRANTED, 5).heldWhile(() -> meter.completed() < 2));
    queued.add(new ScriptedLease(1, Claim.GRANTED, 1));
    queued.add(new ScriptedLease(2, Claim.REFUSED, 1));

    SlotTime time = work((command, startNanos) -> sleepUntil(startNanos + SLEEP_NANOS));

    assertThat(events).containsExactly("give back 0", "send 1", "acknowledge 1");
    assertThat(results).containsExactly(new MessageResult("run", 1, 1, List.of()));
    assertThat(time.workNanos()).isEqualTo(3 * SLEEP_NANOS);
  }

  @Test
  void aMessageThatLapsedBeforeItsFirstTaskIsNotExecuted() throws Exception {
    queued.add(new ScriptedLease(0, Claim.GRANTED, 5).heldWhile(() -> false));
    queued.add(new ScriptedLease(1, Claim.REFUSED, 1));

    SlotTime time = work((command, startNanos) -> sleepUntil(startNanos + SLEEP_NANOS));

    assertThat(events).containsExactly("give back 0");
    assertThat(time.workNanos()).isZero();
  }
}
