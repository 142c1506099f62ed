package dev.taskgauge.engine.backend.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.Claim;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.Lease;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.TaskRange;
import dev.taskgauge.localaws.LocalAws;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens where one run follows another on the same queue name. */
@ExtendWith(SharedServers.class)
@SideBySide
final class NextRunTest {
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Test
  void aWorkerThatIsLateLeavesTheMessagesOfTheNextRunToOthers(LocalAws servers) throws Exception {
    try (SqsBackend backend = open(servers)) {
      ClientQueue first = backend.openClient("first");
      TaskQueue late = backend.openWorker(new RunMeter(1));
      first.close();
      try (ClientQueue second = backend.openClient("second")) {
        CompletableFuture<Boolean> lateGotIt = CompletableFuture.supplyAsync(() -> received(late));
        TaskMessage message =
            new TaskMessage("second", 0, List.of(new TaskRange(0, 1, TaskCommand.sleep(1))));
        assertThat(second.submit(message, LONG_NANOS)).isTrue();

        try (TaskQueue punctual = backend.openWorker(new RunMeter(1))) {
          Lease lease = Objects.requireNonNull(punctual.receive(LONG_NANOS));

          assertThat(lease.message()).isEqualTo(message);
          assertThat(lease.claim()).isEqualTo(Claim.GRANTED);
        }
        late.close();
        assertThat(lateGotIt.get(20, TimeUnit.SECONDS)).isFalse();
      }
    }
  }

  private static boolean received(TaskQueue queue) {
    try {
      return queue.receive(LONG_NANOS) != null;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static SqsBackend open(LocalAws servers) throws Exception {
    return SqsBackend.open(
        new AwsAccess(
            LocalAws.REGION, null, servers.sqsEndpoint(), servers.dynamoDbEndpoint(), true),
        "next-" + UUID.randomUUID(),
        false,
        Duration.ofSeconds(30),
        NanoClock.SYSTEM,
        note -> {});
  }
}
