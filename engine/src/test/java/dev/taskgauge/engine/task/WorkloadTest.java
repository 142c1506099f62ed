package dev.taskgauge.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesBackWhatWasAdded(long seed) {
    Random random = new Random(seed);
    Workload.Builder builder = new Workload.Builder();
    List<TaskRange> expected = new ArrayList<>();
    long id = 0;
    for (int i = 0; i < 150_000; i++) {
      // The parity keeps neighbours different, so that every addition is an entry.
      long nanos = random.nextInt(1_000_000_000) * 8L + i % 2;
      TaskKind kind = random.nextBoolean() ? TaskKind.SLEEP : TaskKind.CPU;
      TaskCommand command = new TaskCommand(kind, nanos);
      long count = 1L + random.nextInt(random.nextBoolean() ? 10 : 1_000);
      builder.add(command, count);
      expected.add(new TaskRange(id, count, command));
      id += count;
    }
    Workload workload = builder.build();

    for (int reading = 1; reading <= 2; reading++) {
      List<TaskRange> ranges = new ArrayList<>();
      workload.ranges().forEach(ranges::add);
      assertThat(ranges.equals(expected)).as("reading %s", reading).isTrue();
    }
    assertThat(workload.entryCount()).isEqualTo(150_000);
    assertThat(workload.taskCount()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"1, 8", "65535, 8", "65536, 16", "100000000000, 16"})
  void holdsEqualTasksAsOneEntry(long count, long heldBytes) {
    TaskCommand command = TaskCommand.cpu(1_000);
    Workload workload = Workload.of(command, count);

    assertThat(workload.ranges()).containsExactly(new TaskRange(0, count, command));
    assertThat(workload.entryCount()).isEqualTo(1);
    assertThat(workload.heldBytes()).isEqualTo(heldBytes);
  }

  @Test
  void holdsTheLongestTaskOfEitherKind() {
    for (TaskKind kind : TaskKind.values()) {
      TaskCommand command = new TaskCommand(kind, TaskCommand.MAX_NOMINAL_NANOS);
      assertThat(Workload.of(command, 3).ranges()).containsExactly(new TaskRange(0, 3, command));
      assertThat(Workload.of(command, 3).kinds()).containsExactly(kind);
    }
  }

  @Test
  void addsItsTasksUp() {
    Workload workload =
        new Workload.Builder()
            .add(TaskCommand.sleep(10), 3)
            .add(TaskCommand.sleep(10), 2)
            .add(TaskCommand.cpu(4), 5)
            .build();

    assertThat(workload.taskCount()).isEqualTo(10);
    assertThat(workload.entryCount()).isEqualTo(2);
    assertThat(workload.totalNominalNanos()).isEqualTo(70);
    assertThat(workload.totalNominalNanos(TaskKind.SLEEP)).isEqualTo(50);
    assertThat(workload.totalNominalNanos(TaskKind.CPU)).isEqualTo(20);
    assertThat(workload.shortestNominalNanos()).isEqualTo(4);
    assertThat(workload.longestNominalNanos()).isEqualTo(10);
    assertThat(workload.kinds()).containsExactly(TaskKind.SLEEP, TaskKind.CPU);
  }

  @Test
  void refusesWhatIsTooLargeAndStaysAsItWas() {
    TaskCommand day = TaskCommand.sleep(TaskCommand.MAX_NOMINAL_NANOS);
    Workload.Builder builder = new Workload.Builder().add(day, 1);

    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(day, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(day, 200_000));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(day, Workload.MAX_TASKS));
    assertThat(builder.build().ranges()).containsExactly(new TaskRange(0, 1, day));
    assertThatIllegalArgumentException().isThrownBy(() -> new Workload.Builder().build());
  }
}
