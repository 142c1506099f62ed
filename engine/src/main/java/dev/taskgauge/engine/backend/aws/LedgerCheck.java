package dev.taskgauge.engine.backend.aws;

import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Tries whether a ledger can be read and written. Changes nothing in it. */
final class LedgerCheck {
  /** A key that no run has. */
  private static final String NOBODY = "check";

  /**
   * Holds of no item, whatever is in the table. That the write is authorised before the condition
   * is looked at follows from what AWS says of IAM and of ConditionalCheckFailedRequests; it is
   * written nowhere in so many words.
   */
  private static final String NEVER =
      "attribute_exists(%1$s) AND attribute_not_exists(%1$s)".formatted(LedgerItems.PARTITION);

  private final DynamoDbClient dynamoDb;
  private final String table;

  LedgerCheck(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * Makes call after call; throws what the SDK does where one fails.
   *
   * @param action is told which action the next call needs
   * @param call sets how long a call may take
   */
  void go(Consumer<String> action, Consumer<AwsRequestOverrideConfiguration.Builder> call) {
    action.accept("dynamodb:DescribeTable");
    dynamoDb.describeTable(describe -> describe.tableName(table).overrideConfiguration(call));
    action.accept("dynamodb:DescribeTimeToLive");
    dynamoDb.describeTimeToLive(describe -> describe.tableName(table).overrideConfiguration(call));
    Map<String, AttributeValue> key = LedgerItems.key(NOBODY, NOBODY);
    action.accept("dynamodb:GetItem");
    dynamoDb.getItem(get -> get.tableName(table).key(key).overrideConfiguration(call));
    action.accept("dynamodb:Query");
    dynamoDb.query(
        query ->
            query
                .tableName(table)
                .keyConditionExpression(LedgerItems.PARTITION + " = :nobody")
                .expressionAttributeValues(Map.of(":nobody", LedgerItems.text(NOBODY)))
                .overrideConfiguration(call));
    action.accept("dynamodb:PutItem");
    try {
      dynamoDb.putItem(
          put ->
              put.tableName(table)
                  .item(key)
                  .conditionExpression(NEVER)
                  .overrideConfiguration(call));
    } catch (ConditionalCheckFailedException e) {
      // So it may be written.
    }
  }
}
