package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.SideBySide;
import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendContractTest;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.localaws.LocalAws;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of every back end, over real HTTP to the servers on this machine. */
@ExtendWith(SharedServers.class)
@SideBySide
final class SqsBackendTest extends BackendContractTest {
  private final LocalAws servers;

  SqsBackendTest(LocalAws servers) {
    this.servers = servers;
  }

  @Override
  protected Backend open() throws Exception {
    return SqsBackend.open(
        new AwsAccess(
            LocalAws.REGION, null, servers.sqsEndpoint(), servers.dynamoDbEndpoint(), true),
        "contract-" + UUID.randomUUID(),
        false,
        Duration.ofSeconds(30),
        NanoClock.SYSTEM,
        note -> {});
  }
}
