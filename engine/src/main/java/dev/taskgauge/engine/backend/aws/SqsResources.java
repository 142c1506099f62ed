package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Finds, creates and deletes what a queue name owns. Blocks; any thread. */
final class SqsResources {
  /** A message that was received so often is put aside: something is wrong with it. */
  private static final int MAX_RECEIVES = 100;

  private static final long CREATION_LOOK_MILLIS = 300;
  private static final int CREATION_LOOKS = 400;

  private static final int RETENTION_SECONDS = (int) TimeUnit.DAYS.toSeconds(1);

  private final SqsClient sqs;
  private final DynamoDbClient dynamoDb;
  private final QueueNames names;

  /** The addresses of the queues. */
  record QueueUrls(String requests, String results, String deadLetters) {}

  SqsResources(AwsClients clients, QueueNames names) {
    this.sqs = clients.sqs();
    this.dynamoDb = clients.dynamoDb();
    this.names = names;
  }

  /** What exists: names of queues, then of the table. */
  List<String> existing() throws BackendException {
    try {
      List<String> existing = new ArrayList<>();
      for (String queue : names.queues()) {
        if (url(queue) != null) {
          existing.add(queue);
        }
      }
      if (hasTable()) {
        existing.add(names.ledger());
      }
      return existing;
    } catch (SdkException e) {
      throw AwsProblem.toBackendException("looking for what " + names.requests() + " owns", e);
    }
  }

  /**
   * The addresses of the queues where all is there, table included; null where something lacks.
   * Looks no further than for the first queue that lacks. Throws what the SDK throws.
   */
  @Nullable QueueUrls find() {
    String requests = url(names.requests());
    if (requests == null) {
      return null;
    }
    String results = url(names.results());
    String deadLetters = url(names.deadLetters());
    return results == null || deadLetters == null || !hasTable()
        ? null
        : new QueueUrls(requests, results, deadLetters);
  }

  /**
   * Creates what is missing.
   *
   * @param created is filled with the names of what was created
   */
  QueueUrls ensure(List<String> created) throws BackendException, InterruptedException {
    try {
      String deadLetters = ensureQueue(names.deadLetters(), Map.of(), created);
      String results = ensureQueue(names.results(), Map.of(), created);
      String requests =
          ensureQueue(
              names.requests(),
              Map.of(
                  QueueAttributeName.REDRIVE_POLICY,
                  "{\"deadLetterTargetArn\":\""
                      + arn(deadLetters)
                      + "\",\"maxReceiveCount\":"
                      + MAX_RECEIVES
                      + "}"),
              created);
      ensureTable(created);
      return new QueueUrls(requests, results, deadLetters);
    } catch (SdkException e) {
      throw AwsProblem.toBackendException("creating the queues of " + names.requests(), e);
    }
  }

  /** Deletes all; returns the names of what there was. */
  List<String> delete() throws BackendException {
    List<String> deleted = new ArrayList<>();
    try {
      for (String queue : names.queues()) {
        String url = url(queue);
        if (url != null && deleteQueue(url)) {
          deleted.add(queue);
        }
      }
      if (hasTable()) {
        dynamoDb.deleteTable(delete -> delete.tableName(names.ledger()));
        deleted.add(names.ledger());
      }
      return deleted;
    } catch (SdkException e) {
      throw AwsProblem.toBackendException(
          "deleting what " + names.requests() + " owns (deleted so far: " + deleted + ")", e);
    }
  }

  /** A queue that was deleted a moment ago may still have an address. */
  private boolean deleteQueue(String url) {
    try {
      sqs.deleteQueue(delete -> delete.queueUrl(url));
      return true;
    } catch (QueueDoesNotExistException e) {
      return false;
    }
  }

  private @Nullable String url(String queue) {
    try {
      return sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
    } catch (QueueDoesNotExistException e) {
      return null;
    }
  }

  private String arn(String url) {
    return String.valueOf(
        sqs.getQueueAttributes(
                get -> get.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN));
  }

  private String ensureQueue(
      String queue, Map<QueueAttributeName, String> more, List<String> created)
      throws InterruptedException {
    String url = url(queue);
    if (url != null) {
      return url;
    }
    Map<QueueAttributeName, String> attributes = new HashMap<>(more);
    attributes.put(
        QueueAttributeName.MESSAGE_RETENTION_PERIOD, Integer.toString(RETENTION_SECONDS));
    created.add(queue);
    String newUrl =
        sqs.createQueue(create -> create.queueName(queue).attributes(attributes)).queueUrl();
    awaitThere(newUrl);
    return newUrl;
  }

  /** A queue that was created just now may be unknown for a moment. */
  private void awaitThere(String url) throws InterruptedException {
    for (int looks = 1; looks < CREATION_LOOKS; looks++) {
      try {
        arn(url);
        return;
      } catch (QueueDoesNotExistException e) {
        TimeUnit.MILLISECONDS.sleep(CREATION_LOOK_MILLIS);
      }
    }
  }

  private boolean hasTable() {
    return tableStatus() != null;
  }

  private @Nullable TableStatus tableStatus() {
    try {
      return dynamoDb
          .describeTable(describe -> describe.tableName(names.ledger()))
          .table()
          .tableStatus();
    } catch (ResourceNotFoundException e) {
      return null;
    }
  }

  /** Waits for a table of this name that is still being deleted, creates one, waits for it. */
  private void ensureTable(List<String> created) throws BackendException, InterruptedException {
    for (int looks = 0; looks < CREATION_LOOKS; looks++) {
      TableStatus status = tableStatus();
      if (status == TableStatus.ACTIVE) {
        ensureTimeToLive();
        return;
      }
      if (status == null) {
        createTable(created);
      } else {
        TimeUnit.MILLISECONDS.sleep(CREATION_LOOK_MILLIS);
      }
    }
    throw new BackendException(
        "table " + names.ledger() + " did not become active; see what the AWS console says of it");
  }

  private void createTable(List<String> created) {
    try {
      dynamoDb.createTable(newTable());
      created.add(names.ledger());
    } catch (ResourceInUseException e) {
      // Another client was faster.
    }
  }

  private CreateTableRequest newTable() {
    return CreateTableRequest.builder()
        .tableName(names.ledger())
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .keySchema(key(LedgerItems.PARTITION, KeyType.HASH), key(LedgerItems.SORT, KeyType.RANGE))
        .attributeDefinitions(text(LedgerItems.PARTITION), text(LedgerItems.SORT))
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private void ensureTimeToLive() {
    String status =
        dynamoDb
            .describeTimeToLive(describe -> describe.tableName(names.ledger()))
            .timeToLiveDescription()
            .timeToLiveStatusAsString();
    if (!Set.of("ENABLED", "ENABLING").contains(String.valueOf(status))) {
      dynamoDb.updateTimeToLive(
          update ->
              update
                  .tableName(names.ledger())
                  .timeToLiveSpecification(
                      ttl -> ttl.attributeName(LedgerItems.EXPIRES).enabled(true)));
    }
  }
}
