package dev.taskgauge.benchmarks.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RivalsTest {
  static List<Rival> rivals() {
    return Rivals.all();
  }

  @ParameterizedTest
  @MethodSource("rivals")
  void executesEveryTaskAndWaitsForEveryResult(Rival rival) throws Exception {
    long count = ClientLoop.WINDOW + 1_000L;
    AtomicLong executed = new AtomicLong();
    Tasks counting =
        () ->
            () -> {
              executed.incrementAndGet();
              return Done.DONE;
            };

    long elapsedNanos = rival.execution().elapsedNanos(3, count, counting);

    assertThat(executed).hasValue(count);
    assertThat(elapsedNanos).isPositive();
  }

  @ParameterizedTest
  @MethodSource("rivals")
  void canRecordEveryTask(Rival rival) throws Exception {
    RecordedTasks recorded = new RecordedTasks();

    rival.execution().elapsedNanos(2, 5_000, recorded);

    assertThat(recorded.recorded()).isEqualTo(5_000);
  }

  @ParameterizedTest
  @MethodSource("rivals")
  void leavesNoThreadBehind(Rival rival) throws Exception {
    rival.execution().elapsedNanos(4, 10, Tasks.NO_OP);

    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("loop-") || thread.getName().startsWith("pool-")) {
        // A pool counts as ended a moment before its last thread does.
        assertThat(hasEnded(thread)).isTrue();
      }
    }
  }

  private static boolean hasEnded(Thread thread) throws InterruptedException {
    thread.join(30_000);
    return !thread.isAlive();
  }
}
