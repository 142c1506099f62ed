package dev.taskgauge.engine.backend.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendContractTest;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.ManualClock;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LocalBackendTest extends BackendContractTest {
  @Override
  protected Backend open() {
    return new LocalBackend(System::nanoTime);
  }

  private static TaskMessage message(long sequence) {
    return new TaskMessage(
        "run", sequence, List.of(new TaskRange(sequence, 1, TaskCommand.sleep(0))));
  }

  @Test
  void queuedTimeIsOnTheClockThatWasGiven() throws Exception {
    ManualClock clock = new ManualClock(-50);
    try (Backend backend = new LocalBackend(clock::nanoTime);
        ClientQueue client = backend.openClient("run");
        TaskQueue worker = backend.openWorker(new RunMeter(4))) {
      client.submit(message(0), 0);
      clock.advance(120);

      Lease lease = Objects.requireNonNull(worker.receive(0));

      assertThat(lease.queuedNanos()).isEqualTo(120);
    }
  }

  @Test
  void aFullQueueTurnsClientsAwayButNeverWhatIsGivenBack() throws Exception {
    try (Backend backend = new LocalBackend(System::nanoTime);
        ClientQueue client = backend.openClient("run");
        TaskQueue worker = backend.openWorker(new RunMeter(4))) {
      long submitted = 0;
      while (client.submit(message(submitted), 0)) {
        submitted++;
      }
      assertThat(submitted).isEqualTo(client.queuedTasks());

      Lease lease = Objects.requireNonNull(worker.receive(0));
      assertThat(client.submit(message(submitted), 0)).isTrue();
      lease.giveBack();
      assertThat(client.submit(message(submitted + 1), 0)).isFalse();

      Lease again = Objects.requireNonNull(worker.receive(0));
      assertThat(again.message().sequence()).isEqualTo(lease.message().sequence());
    }
  }
}
