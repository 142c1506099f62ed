package dev.taskgauge.localaws;

import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A program that knows of the servers by its environment alone, and prints what it finds. */
final class EnvironmentProbe {

  private EnvironmentProbe() {}

  public static void main(String[] args) {
    try (SqsClient sqs =
            SqsClient.builder().httpClientBuilder(Apache5HttpClient.builder()).build();
        DynamoDbClient dynamoDb =
            DynamoDbClient.builder().httpClientBuilder(Apache5HttpClient.builder()).build()) {
      sqs.listQueues().queueUrls().forEach(System.out::println);
      dynamoDb.listTables().tableNames();
      System.out.println("tables");
    }
  }
}
