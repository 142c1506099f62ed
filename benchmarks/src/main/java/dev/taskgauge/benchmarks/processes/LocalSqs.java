package dev.taskgauge.benchmarks.processes;

import dev.taskgauge.localaws.LocalAws;
import dev.taskgauge.localaws.LocalAwsException;
import dev.taskgauge.localaws.LocalAwsOptions;
import java.util.Map;

/**
 * SQS and DynamoDB on this machine. While they run, AWS clients of this process sign with made-up
 * credentials, whatever else is configured here: a measurement shows nobody real ones.
 */
public final class LocalSqs implements AutoCloseable {
  private static final Map<String, String> CREDENTIALS =
      Map.of(
          "aws.accessKeyId",
          LocalAws.DUMMY_ACCESS_KEY_ID,
          "aws.secretAccessKey",
          LocalAws.DUMMY_SECRET_ACCESS_KEY,
          "aws.region",
          LocalAws.REGION);

  private final LocalAws servers;

  private LocalSqs(LocalAws servers) {
    this.servers = servers;
  }

  /** Starts them, which takes some seconds. */
  public static LocalSqs start(String classPath) throws LocalAwsException, InterruptedException {
    LocalAws servers = LocalAws.start(LocalAwsOptions.defaults().withClassPath(classPath));
    CREDENTIALS.forEach(System::setProperty);
    return new LocalSqs(servers);
  }

  /** Where they answer. */
  public Endpoints endpoints() {
    return new Endpoints(servers.sqsEndpoint(), servers.dynamoDbEndpoint());
  }

  /** Both are one process. */
  public ProcessHandle process() {
    return servers.process();
  }

  @Override
  public void close() {
    CREDENTIALS.keySet().forEach(System::clearProperty);
    servers.close();
  }
}
