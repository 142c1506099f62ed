package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.measure.ManualClock;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import java.util.ArrayList;
import java.util.List;

/** Notes what leases ask of their queue; claims are granted as the test says. */
final class FakeKeeper implements LeaseKeeper {
  final ManualClock clock = new ManualClock(1_000);
  final List<String> asked = new ArrayList<>();
  private final Runnable[] answers;
  private int nextAnswer;
  private final boolean naive;

  /** With what happens at each further claim, in order. */
  FakeKeeper(boolean naive, Runnable... answers) {
    this.naive = naive;
    this.answers = answers;
  }

  FakeKeeper() {
    this(false);
  }

  /** A lease of ten tasks of 7 ns, received now. */
  SqsLease lease(long sequence) {
    TaskMessage message =
        new TaskMessage(
            "run", sequence, List.of(new TaskRange(sequence * 10, 10, TaskCommand.sleep(7))));
    return new SqsLease(this, message, "handle-" + sequence, 40, clock.nanoTime());
  }

  private void ask(String what, SqsLease lease) {
    asked.add(what + " " + lease.sequence());
  }

  @Override
  public long nowNanos() {
    return clock.nanoTime();
  }

  @Override
  public boolean isNaive() {
    return naive;
  }

  @Override
  public void claimNow(SqsLease lease) {
    ask("claim", lease);
    answers[nextAnswer++].run();
  }

  @Override
  public void claimAgain(SqsLease lease) {
    ask("claim again", lease);
    lease.reopen();
    answers[nextAnswer++].run();
  }

  @Override
  public void executionStarts(SqsLease lease) {
    ask("start", lease);
  }

  @Override
  public void executionEnds(SqsLease lease) {
    ask("end", lease);
  }

  @Override
  public void acknowledged(SqsLease lease) {
    ask("acknowledge", lease);
  }

  @Override
  public void giveBack(SqsLease lease) {
    ask("give back", lease);
  }
}
