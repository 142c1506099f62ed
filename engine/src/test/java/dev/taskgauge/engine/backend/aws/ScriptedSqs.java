package dev.taskgauge.engine.backend.aws;

import software.amazon.awssdk.services.sqs.SqsClient;

/** Answers the calls that a test writes down, and no others. */
abstract class ScriptedSqs implements SqsClient {
  @Override
  public final String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public final void close() {
    // Nothing is open.
  }
}
