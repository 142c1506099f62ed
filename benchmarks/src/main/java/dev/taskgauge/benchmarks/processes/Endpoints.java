package dev.taskgauge.benchmarks.processes;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.localaws.LocalAws;
import java.net.URI;
import java.util.List;

/**
 * Where SQS and DynamoDB answer.
 *
 * @param sqs of SQS
 * @param dynamoDb of DynamoDB
 */
public record Endpoints(URI sqs, URI dynamoDb) {
  /** For the engine. */
  public AwsPlace place() {
    return new AwsPlace(LocalAws.REGION, null, sqs, dynamoDb);
  }

  /** For the command line of worker.jar. */
  public List<String> options() {
    return List.of(
        "--region",
        LocalAws.REGION,
        "--sqs-endpoint",
        sqs.toString(),
        "--dynamodb-endpoint",
        dynamoDb.toString());
  }
}
