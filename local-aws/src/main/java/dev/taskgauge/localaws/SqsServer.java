package dev.taskgauge.localaws;

import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** ElasticMQ on a free port of the loopback address. */
final class SqsServer {

  private final int port;

  private SqsServer(int port) {
    this.port = port;
  }

  /** Returns when the port is open. It stays open until the process ends. */
  static SqsServer start() {
    SQSRestServer server =
        SQSRestServerBuilder.withInterface(LocalAws.LOOPBACK)
            .withDynamicPort()
            .withAWSRegion(LocalAws.REGION)
            .start();
    return new SqsServer(server.waitUntilStarted().localAddress().getPort());
  }

  int port() {
    return port;
  }
}
