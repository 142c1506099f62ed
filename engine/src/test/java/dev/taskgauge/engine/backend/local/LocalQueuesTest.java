package dev.taskgauge.engine.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.backend.MessageResult;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.measure.ManualClock;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LocalQueuesTest {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final ManualClock clock = new ManualClock(0);
  private final List<Long> rests = new ArrayList<>();

  /** A slot takes this many messages while the client rests. */
  private int takenMeanwhile;

  private final LocalQueues queues =
      new LocalQueues(
          clock::nanoTime,
          nanos -> {
            rests.add(nanos);
            clock.advance(nanos);
            take(takenMeanwhile);
          });

  private void take(int messages) throws InterruptedException {
    for (int i = 0; i < messages; i++) {
      queues.take(0, () -> true);
    }
  }

  private boolean put(long timeoutNanos) throws InterruptedException {
    TaskRange range = new TaskRange(0, 1, TaskCommand.sleep(0));
    return queues.put(new TaskMessage("run", 0, List.of(range)), timeoutNanos);
  }

  private int fill() throws InterruptedException {
    int messages = 0;
    while (put(0)) {
      messages++;
    }
    return messages;
  }

  private void putResults(int results) throws InterruptedException {
    for (int i = 0; i < results; i++) {
      queues.putResult(new MessageResult("run", i, 1, List.of()), () -> true);
    }
  }

  @Test
  void theClientRestsWhileMuchIsQueuedAndFewResultsHaveCome() throws Exception {
    fill();
    putResults(1);

    assertThat(queues.takeResults(PATIENCE_NANOS)).hasSize(1);

    assertThat(rests).containsExactly(3_276_800L);
  }

  @Test
  void theClientRestsForNothingWhereLittleIsQueued() throws Exception {
    put(0);
    putResults(1);

    assertThat(queues.takeResults(PATIENCE_NANOS)).hasSize(1);

    assertThat(rests).isEmpty();
  }

  /** It took 1,024 results every 3.3 ms: 300,000 tasks/s, however fast the slots were. */
  @Test
  void aClientThatRestedBetweenFullBatchesBoundTheThroughputOfOneTaskAMessage() throws Exception {
    fill();
    putResults(5_000);

    int taken = 0;
    while (taken < 4_096) {
      taken += queues.takeResults(PATIENCE_NANOS).size();
    }

    assertThat(rests).isEmpty();
  }

  @Test
  void theSlowerMessagesAreTakenTheLongerTheClientRests() throws Exception {
    int messages = fill();
    takenMeanwhile = 50;

    assertThat(put(PATIENCE_NANOS)).isTrue();
    take(messages - 500);
    putResults(1);
    queues.takeResults(PATIENCE_NANOS);

    // 65,536 ns for each: the 451 that are left last 30 ms, and surely a quarter of it.
    assertThat(rests).containsExactly(3_276_800L, 451 * 65_536L / 4);
  }
}
