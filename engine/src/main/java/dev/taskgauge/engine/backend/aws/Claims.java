package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.measure.PricedUnit;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Who may execute which message: the ledger's claims. A claim is one conditional write, so that of
 * any number of claimants exactly one gets it; a claimant whose answer was lost finds its own name
 * in the ledger when it asks again. Blocks; any thread.
 */
final class Claims {
  /** The most statements in a batch. */
  static final int MAX_BATCH = 25;

  private static final String BATCH = "BatchExecuteStatement";

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final String runId;
  private final Retrier retrier;
  private final RequestCounter counter;
  private final InstantSource wallClock;

  Claims(
      DynamoDbClient dynamoDb,
      String table,
      String runId,
      Retrier retrier,
      RequestCounter counter,
      InstantSource wallClock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.runId = runId;
    this.retrier = retrier;
    this.counter = counter;
    this.wallClock = wallClock;
  }

  /**
   * Claims several messages, at most {@link #MAX_BATCH}, no sequence twice.
   *
   * @return for each the claimant that holds it now: the one that asked, or another
   */
  List<String> claim(List<Long> sequences, String claimant)
      throws BackendException, InterruptedException {
    String statement =
        "INSERT INTO \"" + table + "\" VALUE {'pk': ?, 'sk': 'claim', 'claimant': ?, 'expires': ?}";
    AttributeValue expiry = LedgerItems.expiry(wallClock);
    List<@Nullable String> holders = new ArrayList<>();
    List<Boolean> inserted =
        execute(
            "claiming messages",
            statement,
            sequences,
            sequence -> List.of(partition(sequence), LedgerItems.text(claimant), expiry));
    for (int i = 0; i < inserted.size(); i++) {
      holders.add(inserted.get(i) ? claimant : holder(sequences.get(i)));
    }
    List<String> known = new ArrayList<>();
    for (int i = 0; i < holders.size(); i++) {
      String holder = holders.get(i);
      // Released between the write and the read: ask again, for this one alone.
      known.add(holder != null ? holder : claimOne(sequences.get(i), claimant));
    }
    return known;
  }

  /** Claims one message, in a call of its own; returns who holds it now. */
  String claimOne(long sequence, String claimant) throws BackendException, InterruptedException {
    Map<String, AttributeValue> item = LedgerItems.key(key(sequence), LedgerItems.CLAIM);
    item.put(LedgerItems.CLAIMANT, LedgerItems.text(claimant));
    item.put(LedgerItems.EXPIRES, LedgerItems.expiry(wallClock));
    return retrier.call(
        "claiming a message",
        () -> {
          counter.addUnits("PutItem", PricedUnit.DYNAMODB_WRITE, 1);
          try {
            dynamoDb.putItem(
                put ->
                    put.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk) OR claimant = :me")
                        .expressionAttributeValues(Map.of(":me", LedgerItems.text(claimant)))
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return claimant;
          } catch (ConditionalCheckFailedException e) {
            return LedgerItems.textOf(e.item(), LedgerItems.CLAIMANT);
          }
        });
  }

  /** Who holds a message now; null where nobody does. */
  @Nullable String holder(long sequence) throws BackendException, InterruptedException {
    Map<String, AttributeValue> item =
        retrier.call(
            "reading a claim",
            () -> {
              counter.addUnits("GetItem", PricedUnit.DYNAMODB_READ, 1);
              return dynamoDb
                  .getItem(
                      get ->
                          get.tableName(table)
                              .key(LedgerItems.key(key(sequence), LedgerItems.CLAIM))
                              .consistentRead(true))
                  .item();
            });
    return item.isEmpty() ? null : LedgerItems.textOf(item, LedgerItems.CLAIMANT);
  }

  /**
   * Takes over messages, at most {@link #MAX_BATCH}, from a claimant that is dead.
   *
   * @return for each whether it was still held by that claimant and is the new one's now
   */
  List<Boolean> takeOver(List<Long> sequences, String from, String claimant)
      throws BackendException, InterruptedException {
    String statement =
        "UPDATE \"" + table + "\" SET claimant=? WHERE pk=? AND sk='claim' AND claimant=?";
    List<Boolean> written =
        execute(
            "taking over messages",
            statement,
            sequences,
            sequence ->
                List.of(LedgerItems.text(claimant), partition(sequence), LedgerItems.text(from)));
    List<Boolean> taken = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      // Where the answer to a first try was lost, the second finds the new claimant there.
      taken.add(written.get(i) || claimant.equals(holder(sequences.get(i))));
    }
    return taken;
  }

  /** Gives up claims, at most {@link #MAX_BATCH}, where they are still held by this claimant. */
  void release(List<Long> sequences, String claimant)
      throws BackendException, InterruptedException {
    String statement = "DELETE FROM \"" + table + "\" WHERE pk=? AND sk='claim' AND claimant=?";
    execute(
        "releasing messages",
        statement,
        sequences,
        sequence -> List.of(partition(sequence), LedgerItems.text(claimant)));
  }

  private String key(long sequence) {
    return LedgerItems.claimPartition(runId, sequence);
  }

  private AttributeValue partition(long sequence) {
    return LedgerItems.text(key(sequence));
  }

  /** Executes a statement for each message; returns which were written. */
  private List<Boolean> execute(
      String what,
      String statement,
      List<Long> sequences,
      Function<Long, List<AttributeValue>> parameters)
      throws BackendException, InterruptedException {
    boolean[] written = new boolean[sequences.size()];
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < sequences.size(); i++) {
      open.add(i);
    }
    Retrier.Patience patience = retrier.patience(what);
    while (!open.isEmpty()) {
      List<BatchStatementRequest> statements =
          open.stream()
              .map(
                  index ->
                      BatchStatementRequest.builder()
                          .statement(statement)
                          .parameters(parameters.apply(sequences.get(index)))
                          .build())
              .toList();
      List<BatchStatementResponse> responses =
          retrier.call(
              what,
              () -> {
                return dynamoDb
                    .batchExecuteStatement(batch -> batch.statements(statements))
                    .responses();
              });
      open = sort(what, responses, open, written, patience);
    }
    List<Boolean> result = new ArrayList<>();
    for (boolean each : written) {
      result.add(each);
    }
    return result;
  }

  /** Notes what was written; returns what has to be tried again, after a pause. */
  private List<Integer> sort(
      String what,
      List<BatchStatementResponse> responses,
      List<Integer> open,
      boolean[] written,
      Retrier.Patience patience)
      throws BackendException, InterruptedException {
    List<Integer> again = new ArrayList<>();
    String reason = "";
    for (int i = 0; i < responses.size(); i++) {
      BatchStatementResponse response = responses.get(i);
      if (response.error() == null) {
        written[open.get(i)] = true;
        continue;
      }
      BatchStatementErrorCodeEnum code = response.error().code();
      switch (code) {
        case DUPLICATE_ITEM, CONDITIONAL_CHECK_FAILED -> {
          // Somebody's already: not written.
        }
        case ACCESS_DENIED, RESOURCE_NOT_FOUND, VALIDATION_ERROR ->
            throw new BackendException(what + ": " + code + ": " + response.error().message());
        default -> {
          again.add(open.get(i));
          reason = code + ": " + response.error().message();
        }
      }
    }
    counter.addUnits(BATCH, PricedUnit.DYNAMODB_WRITE, responses.size() - again.size());
    if (!again.isEmpty()) {
      counter.addThrottled(BATCH, PricedUnit.DYNAMODB_WRITE, again.size());
      patience.failed(new BackendException(reason));
    }
    return again;
  }
}
