package dev.taskgauge.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import dev.taskgauge.engine.task.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePackerTest {
  private static final long AUTO_NANOS = 1_000_000;

  private static List<TaskMessage> pack(Workload workload, TasksPerMessage size, int slots) {
    List<TaskMessage> messages = new ArrayList<>();
    MessagePacker.of("run", workload, size, slots, AUTO_NANOS).forEachRemaining(messages::add);
    return messages;
  }

  private static List<Long> sizes(List<TaskMessage> messages) {
    return messages.stream().map(TaskMessage::taskCount).toList();
  }

  @Test
  void aFixedSizeIsKeptButForTheLast() {
    Workload workload = Workload.of(TaskCommand.sleep(5), 25);

    assertThat(sizes(pack(workload, new TasksPerMessage(10), 1))).containsExactly(10L, 10L, 5L);
    assertThat(pack(workload, new TasksPerMessage(1), 1)).hasSize(25);
  }

  @Test
  void autoGivesEverySlotTenMessages() {
    Workload workload = Workload.of(TaskCommand.sleep(0), 1_600);

    assertThat(sizes(pack(workload, TasksPerMessage.AUTO, 16))).hasSize(160).containsOnly(10L);
  }

  @Test
  void autoNeverExceedsTheLargestMessage() {
    Workload workload = Workload.of(TaskCommand.sleep(0), 1_000_000);

    assertThat(sizes(pack(workload, TasksPerMessage.AUTO, 2))).containsOnly(1_000L);
  }

  @Test
  void autoFillsAMessageWithSoMuchWork() {
    Workload workload = Workload.of(TaskCommand.sleep(AUTO_NANOS / 4), 10_000);

    assertThat(sizes(pack(workload, TasksPerMessage.AUTO, 1))).containsOnly(4L);
  }

  @Test
  void autoNeverPutsMoreWorkInAMessageThanThatUnlessOneTaskIsMore() {
    Workload workload =
        new Workload.Builder()
            .add(TaskCommand.sleep(0), 1_000)
            .add(TaskCommand.sleep(AUTO_NANOS * 6 / 10), 1_000)
            .add(TaskCommand.sleep(AUTO_NANOS * 10), 3)
            .build();

    for (TaskMessage message : pack(workload, TasksPerMessage.AUTO, 1)) {
      long nominalNanos = 0;
      for (TaskRange range : message.ranges()) {
        nominalNanos += range.count() * range.command().nominalNanos();
      }
      assertThat(nominalNanos <= AUTO_NANOS || message.taskCount() == 1).isTrue();
    }
  }

  @Test
  void autoSendsLongTasksAlone() {
    Workload workload = Workload.of(TaskCommand.sleep(AUTO_NANOS * 10), 1_000);

    assertThat(sizes(pack(workload, TasksPerMessage.AUTO, 1))).hasSize(1_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyTaskIsPackedOnceAndInOrder(long seed) {
    Random random = new Random(seed);
    Workload.Builder builder = new Workload.Builder();
    for (int i = 0; i < 200; i++) {
      long nanos = random.nextBoolean() ? 0 : random.nextLong(3 * AUTO_NANOS);
      TaskCommand command =
          random.nextBoolean() ? TaskCommand.sleep(nanos) : TaskCommand.cpu(nanos);
      builder.add(command, 1 + random.nextInt(300));
    }
    Workload workload = builder.build();
    TasksPerMessage size =
        random.nextBoolean() ? TasksPerMessage.AUTO : new TasksPerMessage(1 + random.nextInt(999));

    List<TaskMessage> messages = pack(workload, size, 1 + random.nextInt(20));

    List<TaskCommand> packed = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      assertThat(messages.get(i).sequence()).isEqualTo(i);
      for (TaskRange range : messages.get(i).ranges()) {
        assertThat(range.firstId()).isEqualTo(packed.size());
        for (long task = 0; task < range.count(); task++) {
          packed.add(range.command());
        }
      }
    }
    List<TaskCommand> wanted = new ArrayList<>();
    for (TaskRange range : workload.ranges()) {
      for (long task = 0; task < range.count(); task++) {
        wanted.add(range.command());
      }
    }
    assertThat(packed).isEqualTo(wanted);
  }
}
