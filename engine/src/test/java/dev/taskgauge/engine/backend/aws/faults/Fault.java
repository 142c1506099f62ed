package dev.taskgauge.engine.backend.aws.faults;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a {@link FaultProxy} does to some of the requests. Counts them. */
final class Fault {
  private static final String THROTTLED =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\","
          + "\"message\":\"The level of configured provisioned throughput was exceeded.\"}";
  private static final String BROKEN =
      "{\"__type\":\"InternalFailure\",\"message\":\"Something broke.\"}";

  private final String operation;
  private final String about;
  private final BooleanSupplier strikes;
  private final Effect effect;
  private final AtomicInteger hits = new AtomicInteger();

  /**
   * What becomes of one request.
   *
   * @param timesAsked how often the server is asked
   * @param answer what is answered instead of what the server says last, or null
   * @param loss how the asker is left without an answer, if so
   */
  record Effect(int timesAsked, @Nullable HttpMessage answer, Loss loss) {
    static final Effect NONE = new Effect(1, null, Loss.NONE);
  }

  /** How the asker is left without an answer. */
  enum Loss {
    NONE,
    CONNECTION_ENDS,
    UNTIL_THE_ASKER_ENDS_IT
  }

  private Fault(String operation, String about, BooleanSupplier strikes, Effect effect) {
    this.operation = operation;
    this.about = about;
    this.strikes = strikes;
    this.effect = effect;
  }

  static Fault none() {
    return new Fault("", "", () -> false, Effect.NONE);
  }

  /**
   * The first requests of an operation go through; their responses get lost.
   *
   * @param about a text that a request must hold to be meant
   */
  static Fault lostResponses(String operation, String about, int count) {
    AtomicInteger left = new AtomicInteger(count);
    return new Fault(
        operation,
        about,
        () -> left.getAndDecrement() > 0,
        new Effect(1, null, Loss.CONNECTION_ENDS));
  }

  /** The first requests reach nobody, and whoever asked hears nothing until it gives up. */
  static Fault silence(int count) {
    AtomicInteger left = new AtomicInteger(count);
    return new Fault(
        "",
        "",
        () -> left.getAndDecrement() > 0,
        new Effect(0, null, Loss.UNTIL_THE_ASKER_ENDS_IT));
  }

  /** Every request of an operation reaches the server so many times. */
  static Fault repeated(String operation, int times) {
    return new Fault(operation, "", () -> true, new Effect(times, null, Loss.NONE));
  }

  /** From now on and for so long, the server breaks on every request before it does anything. */
  static Fault serverErrors(Duration time) {
    return refused(time, HttpMessage.response(500, BROKEN));
  }

  /** From now on and for so long, DynamoDB refuses every request for coming too fast. */
  static Fault throttling(Duration time) {
    return refused(time, HttpMessage.response(400, THROTTLED));
  }

  private static Fault refused(Duration time, HttpMessage answer) {
    long startNanos = System.nanoTime();
    return new Fault(
        "",
        "",
        () -> System.nanoTime() - startNanos < time.toNanos(),
        new Effect(0, answer, Loss.NONE));
  }

  /** What becomes of a request for an operation. */
  Effect strike(String requested, String body) {
    boolean meant =
        (operation.isEmpty() || requested.endsWith("." + operation)) && body.contains(about);
    if (!meant || !strikes.getAsBoolean()) {
      return Effect.NONE;
    }
    hits.incrementAndGet();
    return effect;
  }

  /** How many requests were struck so far. */
  int hits() {
    return hits.get();
  }
}
