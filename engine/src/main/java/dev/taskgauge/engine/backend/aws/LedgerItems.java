package dev.taskgauge.engine.backend.aws;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names and shapes of what is in the ledger table. */
final class LedgerItems {
  static final String PARTITION = "pk";
  static final String SORT = "sk";
  static final String EXPIRES = "expires";

  static final String CLAIM = "claim";
  static final String CLAIMANT = "claimant";

  static final String WORKERS = "workers";
  static final String SLOTS = "slots";
  static final String RUN = "run";
  static final String BEAT = "beat";
  static final String DEAD = "deadMillis";
  static final String COMPLETED = "completed";

  static final String CURRENT = "current";
  static final String STATE = "state";
  static final String NAIVE = "naive";

  // Only what nobody cleaned up lives so long; by wall clocks, which may well differ a little.
  private static final long LIFE_SECONDS = TimeUnit.DAYS.toSeconds(2);

  private LedgerItems() {}

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static Map<String, AttributeValue> key(String partition, String sort) {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put(PARTITION, text(partition));
    key.put(SORT, text(sort));
    return key;
  }

  static AttributeValue expiry(InstantSource wallClock) {
    return number(wallClock.instant().getEpochSecond() + LIFE_SECONDS);
  }

  static String claimPartition(String runId, long sequence) {
    return runId + "#" + sequence;
  }

  static String textOf(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  /** The number, or -1 where there is none. */
  static long numberOf(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null || value.n() == null) {
      return -1;
    }
    try {
      return Long.parseLong(value.n());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
