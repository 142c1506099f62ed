package dev.taskgauge.engine.measure;

/**
 * How often one operation of a service was called, every attempt counted.
 *
 * @param operation the operation's name at the service, such as {@code SendMessageBatch}
 * @param unit what it is billed in
 * @param requests how many HTTP requests were made, retries included
 * @param units how many units they are billed as
 * @param throttled how many of the requests the service refused for coming too fast
 * @param failed how many of the requests failed otherwise: no answer, or an error of the service
 */
public record RequestCount(
    String operation, PricedUnit unit, long requests, double units, long throttled, long failed) {
  /** Number by number, this and another of the same operation. */
  public RequestCount plus(RequestCount other) {
    if (!operation.equals(other.operation) || unit != other.unit) {
      throw new IllegalArgumentException(operation + " and " + other.operation);
    }
    return new RequestCount(
        operation,
        unit,
        requests + other.requests,
        units + other.units,
        throttled + other.throttled,
        failed + other.failed);
  }
}
