package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.processes.Endpoints;
import dev.taskgauge.benchmarks.processes.LocalSqs;
import dev.taskgauge.benchmarks.processes.WorkerFleet;
import dev.taskgauge.benchmarks.processes.WorkerJar;
import dev.taskgauge.benchmarks.proxy.DelayingProxy;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.benchmarks.results.Metric;
import dev.taskgauge.engine.experiment.SqsSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tasks that sleep, on SQS and DynamoDB that are as far away as AWS is. */
public final class LatencyComparison {
  private static final Metric SQS_ROUND_TRIP =
      new Metric("sqsRoundTripMillis", "round trip of SQS before the run, ms", false, 1);
  private static final Metric DYNAMODB_ROUND_TRIP =
      new Metric("dynamoDbRoundTripMillis", "of DynamoDB, ms", false, 1);

  /** What is measured. */
  public static final List<Metric> METRICS =
      List.of(
          Metrics.EFFICIENCY,
          Metrics.RATE,
          Metrics.TASKS_A_MESSAGE,
          Metrics.REQUESTS,
          SQS_ROUND_TRIP,
          DYNAMODB_ROUND_TRIP);

  private final Condition condition;
  private final WorkerJar workerJar;
  private final Consumer<String> log;

  /**
   * What is the same for all lines.
   *
   * @param slots of all workers
   * @param processes of the workers
   * @param lengthMillis how long a task sleeps
   * @param seconds how long a run takes at best
   */
  public record Condition(int slots, int processes, int lengthMillis, int seconds) {
    private long tasks() {
      return (long) slots * TimeUnit.SECONDS.toMillis(seconds) / lengthMillis;
    }

    private String line(int latencyMillis) {
      return String.format(
          Locale.ROOT,
          "%d ms further, %d slots in %d processes, %,d × %d ms",
          latencyMillis,
          slots,
          processes,
          tasks(),
          lengthMillis);
    }
  }

  /**
   * Not measured yet.
   *
   * @param log is told what is wrong with workers; any thread
   */
  public LatencyComparison(Condition condition, WorkerJar workerJar, Consumer<String> log) {
    this.condition = condition;
    this.workerJar = workerJar;
    this.log = log;
  }

  /** One line: the worker processes serve all rounds of it, behind the same proxies. */
  public LineResult measure(LocalSqs servers, int latencyMillis, Alternation alternation)
      throws IOException, InterruptedException {
    Duration latency = Duration.ofMillis(latencyMillis);
    String queue = "latency-" + latencyMillis;
    try (DelayingProxy sqs = DelayingProxy.before(servers.endpoints().sqs(), latency);
        DelayingProxy dynamoDb = DelayingProxy.before(servers.endpoints().dynamoDb(), latency)) {
      Endpoints endpoints = new Endpoints(sqs.endpoint(), dynamoDb.endpoint());
      try (WorkerFleet workers =
          WorkerFleet.start(
              workerJar, endpoints, queue, condition.processes(), condition.slots(), log)) {
        List<Side> sides =
            Stream.of(Design.AUTO, Design.ONE)
                .map(
                    design ->
                        new Side(
                            design.side(),
                            design.what(),
                            () -> once(design.on(queue, endpoints), endpoints, workers)))
                .toList();
        return alternation.measure(condition.line(latencyMillis), sides);
      }
    }
  }

  private Map<String, Double> once(SqsSettings settings, Endpoints endpoints, WorkerFleet workers)
      throws Exception {
    workers.check();
    RoundTrip roundTrip = new RoundTrip();
    Map<String, Double> values = new HashMap<>();
    values.put(SQS_ROUND_TRIP.name(), roundTrip.millis(endpoints.sqs()));
    values.put(DYNAMODB_ROUND_TRIP.name(), roundTrip.millis(endpoints.dynamoDb()));
    SqsRun.Measured run =
        SqsRun.measure(
            settings,
            SqsRun.sleeping(
                TimeUnit.MILLISECONDS.toNanos(condition.lengthMillis()), condition.tasks()),
            condition.slots());
    values.putAll(run.perTask());
    values.put(Metrics.EFFICIENCY.name(), run.measurement().efficiency().orElseThrow());
    return values;
  }
}
