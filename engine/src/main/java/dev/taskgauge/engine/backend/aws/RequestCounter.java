package dev.taskgauge.engine.backend.aws;

import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.RequestCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts every attempt of every call that the SDK's clients make. Any thread. */
final class RequestCounter implements AttemptObserver.Listener {
  private static final String SQS_SERVICE = "SQS";

  private final Map<String, RequestCount> byOperation = new ConcurrentHashMap<>();

  /** Further units that a call was billed as: items beyond requests, or payload beyond 64 KiB. */
  void addUnits(String operation, PricedUnit unit, double units) {
    add(new RequestCount(operation, unit, 0, units, 0, 0));
  }

  /** Parts of a call that were refused for coming too fast, while the call itself was answered. */
  void addThrottled(String operation, PricedUnit unit, long throttled) {
    add(new RequestCount(operation, unit, 0, 0, throttled, 0));
  }

  /** What was counted since the start, by operation. */
  List<RequestCount> counts() {
    List<RequestCount> counts = new ArrayList<>(byOperation.values());
    counts.sort(Comparator.comparing(RequestCount::operation));
    return counts;
  }

  @Override
  public void called(String service, String operation, int attempts, int throttled, int failed) {
    boolean isSqs = SQS_SERVICE.equalsIgnoreCase(service);
    add(
        new RequestCount(
            operation,
            isSqs ? PricedUnit.SQS_REQUEST : dynamoDbUnit(operation),
            attempts,
            isSqs ? attempts : 0,
            throttled,
            failed));
  }

  private static PricedUnit dynamoDbUnit(String operation) {
    return switch (operation) {
      case "GetItem", "BatchGetItem", "Query", "Scan" -> PricedUnit.DYNAMODB_READ;
      default -> PricedUnit.DYNAMODB_WRITE;
    };
  }

  private void add(RequestCount count) {
    byOperation.merge(count.operation(), count, RequestCount::plus);
  }

  /** What was counted in between. */
  static List<RequestCount> difference(List<RequestCount> before, List<RequestCount> after) {
    Map<String, RequestCount> earlier = new HashMap<>();
    before.forEach(count -> earlier.put(count.operation(), count));
    List<RequestCount> difference = new ArrayList<>();
    for (RequestCount count : after) {
      RequestCount old = earlier.get(count.operation());
      RequestCount since =
          old == null
              ? count
              : new RequestCount(
                  count.operation(),
                  count.unit(),
                  count.requests() - old.requests(),
                  count.units() - old.units(),
                  count.throttled() - old.throttled(),
                  count.failed() - old.failed());
      if (since.requests() > 0 || since.units() > 0) {
        difference.add(since);
      }
    }
    return difference;
  }
}
