package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendContractTest;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.localaws.LocalAws;
import dev.taskgauge.localaws.LocalAwsOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract of every back end, over real HTTP to the servers on this machine. */
final class SqsBackendTest extends BackendContractTest {
  private static LocalAws servers;

  @BeforeAll
  static void startServers() throws Exception {
    String others = Files.readString(Path.of("../local-aws/target/servers.classpath")).trim();
    servers =
        LocalAws.start(
            LocalAwsOptions.defaults()
                .withClassPath("../local-aws/target/classes" + File.pathSeparator + others));
  }

  @AfterAll
  static void endServers() {
    servers.close();
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
