package dev.taskgauge.engine.backend.aws.faults;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.localaws.LocalAws;
import java.io.Closeable;
import java.io.IOException;

/** SQS and DynamoDB as one client or worker reaches them, each through a proxy of its own. */
record ProxiedServers(FaultProxy sqs, FaultProxy dynamoDb) implements Closeable {
  static ProxiedServers of(LocalAws servers) throws IOException {
    return new ProxiedServers(
        FaultProxy.before(servers.sqsEndpoint()), FaultProxy.before(servers.dynamoDbEndpoint()));
  }

  AwsPlace place() {
    return new AwsPlace(LocalAws.REGION, null, sqs.endpoint(), dynamoDb.endpoint());
  }

  @Override
  public void close() throws IOException {
    sqs.close();
    dynamoDb.close();
  }
}
