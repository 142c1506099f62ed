package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.PricedUnit;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Which workers there are and which run is the current one, in the ledger table. Each call is one
 * request; what goes wrong is thrown as the SDK throws it. Any thread.
 */
final class Registry {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final RequestCounter counter;
  private final InstantSource wallClock;

  Registry(DynamoDbClient dynamoDb, String table, RequestCounter counter, InstantSource wallClock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.counter = counter;
    this.wallClock = wallClock;
  }

  /** Writes a worker's item; its beat has to differ from the one before. */
  void write(WorkerItem worker) {
    Map<String, AttributeValue> item = LedgerItems.key(LedgerItems.WORKERS, worker.id());
    item.put(LedgerItems.SLOTS, LedgerItems.number(worker.slots()));
    item.put(LedgerItems.RUN, LedgerItems.text(worker.runId()));
    item.put(LedgerItems.BEAT, LedgerItems.number(worker.beat()));
    item.put(LedgerItems.DEAD, LedgerItems.number(worker.deadMillis()));
    item.put(LedgerItems.COMPLETED, LedgerItems.number(worker.completed()));
    item.put(LedgerItems.EXPIRES, LedgerItems.expiry(wallClock));
    counter.addUnits("PutItem", PricedUnit.DYNAMODB_WRITE, 1);
    dynamoDb.putItem(put -> put.tableName(table).item(item));
  }

  /** Removes a worker's item. */
  void remove(String workerId) {
    counter.addUnits("DeleteItem", PricedUnit.DYNAMODB_WRITE, 1);
    dynamoDb.deleteItem(
        delete -> delete.tableName(table).key(LedgerItems.key(LedgerItems.WORKERS, workerId)));
  }

  /** A worker's item as it is now, or null. */
  @Nullable WorkerItem worker(String workerId) {
    Map<String, AttributeValue> item = read(LedgerItems.WORKERS, workerId);
    return item.isEmpty() ? null : workerOf(item);
  }

  /** All workers that are registered, dead ones included. */
  List<WorkerItem> workers() {
    List<WorkerItem> workers = new ArrayList<>();
    dynamoDb
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :workers")
                    .expressionAttributeValues(
                        Map.of(":workers", LedgerItems.text(LedgerItems.WORKERS))))
        .items()
        .forEach(item -> workers.add(workerOf(item)));
    // Items of some 150 bytes, 4 KiB a unit.
    counter.addUnits("Query", PricedUnit.DYNAMODB_READ, 1 + workers.size() / 27);
    return workers;
  }

  /** The current run, or null where there never was one. */
  @Nullable RunItem currentRun() {
    Map<String, AttributeValue> item = read(LedgerItems.RUN, LedgerItems.CURRENT);
    if (item.isEmpty()) {
      return null;
    }
    AttributeValue naive = item.get(LedgerItems.NAIVE);
    return new RunItem(
        LedgerItems.textOf(item, LedgerItems.RUN),
        LedgerItems.textOf(item, LedgerItems.STATE).equals("open"),
        naive != null && Boolean.TRUE.equals(naive.bool()),
        LedgerItems.numberOf(item, LedgerItems.BEAT));
  }

  /**
   * Writes the current run.
   *
   * @param replaced the run that it replaces, or its own id; null where there was none
   * @return false where another run is current by now; nothing is written then
   */
  boolean write(RunItem run, @Nullable String replaced) {
    Map<String, AttributeValue> item = LedgerItems.key(LedgerItems.RUN, LedgerItems.CURRENT);
    item.put(LedgerItems.RUN, LedgerItems.text(run.runId()));
    item.put(LedgerItems.STATE, LedgerItems.text(run.open() ? "open" : "over"));
    item.put(LedgerItems.NAIVE, AttributeValue.fromBool(run.naive()));
    item.put(LedgerItems.BEAT, LedgerItems.number(run.beat()));
    counter.addUnits("PutItem", PricedUnit.DYNAMODB_WRITE, 1);
    try {
      dynamoDb.putItem(
          put -> {
            put.tableName(table).item(item);
            condition(
                replaced,
                run.runId(),
                (expression, values) ->
                    put.conditionExpression(expression)
                        .expressionAttributeNames(Map.of("#run", LedgerItems.RUN))
                        .expressionAttributeValues(values));
          });
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** The second half lets a client recognise its own write when the answer was lost. */
  private static void condition(
      @Nullable String replaced,
      String own,
      BiConsumer<String, Map<String, AttributeValue>> condition) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":own", LedgerItems.text(own));
    if (replaced == null) {
      condition.accept("attribute_not_exists(pk) OR #run = :own", values);
    } else {
      values.put(":replaced", LedgerItems.text(replaced));
      condition.accept("#run = :replaced OR #run = :own", values);
    }
  }

  private Map<String, AttributeValue> read(String partition, String sort) {
    counter.addUnits("GetItem", PricedUnit.DYNAMODB_READ, 1);
    return dynamoDb
        .getItem(
            get -> get.tableName(table).key(LedgerItems.key(partition, sort)).consistentRead(true))
        .item();
  }

  private static WorkerItem workerOf(Map<String, AttributeValue> item) {
    return new WorkerItem(
        LedgerItems.textOf(item, LedgerItems.SORT),
        (int) Math.max(0, Math.min(Integer.MAX_VALUE, LedgerItems.numberOf(item, "slots"))),
        LedgerItems.textOf(item, LedgerItems.RUN),
        LedgerItems.numberOf(item, LedgerItems.BEAT),
        LedgerItems.numberOf(item, LedgerItems.DEAD),
        LedgerItems.numberOf(item, LedgerItems.COMPLETED));
  }
}
