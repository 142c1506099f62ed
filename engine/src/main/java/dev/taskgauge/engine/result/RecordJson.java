package dev.taskgauge.engine.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of {@code record.json}, version {@link #SCHEMA_VERSION}. The components of these
 * records are the keys of the file, in their order; every key says its unit. A change of a key is a
 * new version.
 */
final class RecordJson {
  static final int SCHEMA_VERSION = 3;

  private RecordJson() {}

  /** What is read first, whatever the version. */
  record Header(@JsonProperty(required = true) int schemaVersion) {}

  /** The end is null while the experiment goes on, and where it was broken off. */
  @JsonPropertyOrder({"schemaVersion", "experiment", "end", "runs"})
  record Document(
      int schemaVersion,
      Definition experiment,
      @JsonSetter(nulls = Nulls.SET) @Nullable String end,
      List<Run> runs) {}

  /** The figure is null where the experiment reproduces none. */
  @JsonPropertyOrder({"name", "reportFigure", "plan", "protocol"})
  record Definition(
      String name,
      @JsonSetter(nulls = Nulls.SET) @Nullable Integer reportFigure,
      PlanShape plan,
      ProtocolShape protocol) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = SweepShape.class, name = "sweep"),
    @JsonSubTypes.Type(value = MetgShape.class, name = "metg")
  })
  sealed interface PlanShape {}

  @JsonPropertyOrder({"workloads", "backends", "workers"})
  record SweepShape(List<Source> workloads, List<Backend> backends, List<Integer> workers)
      implements PlanShape {}

  @JsonPropertyOrder({
    "taskKind",
    "backends",
    "workers",
    "efficiencyFraction",
    "shortestNanos",
    "longestNanos",
    "workPerWorkerNanos"
  })
  record MetgShape(
      String taskKind,
      List<Backend> backends,
      List<Integer> workers,
      double efficiencyFraction,
      long shortestNanos,
      long longestNanos,
      long workPerWorkerNanos)
      implements PlanShape {}

  /** The seed is null where points came in the order given; limits are where there was none. */
  @JsonPropertyOrder({
    "repetitions",
    "warmUpMaxRuns",
    "warmUpMaxNanos",
    "orderSeed",
    "runLimitNanos",
    "limitNanos"
  })
  record ProtocolShape(
      int repetitions,
      int warmUpMaxRuns,
      long warmUpMaxNanos,
      @JsonSetter(nulls = Nulls.SET) @Nullable Long orderSeed,
      @JsonSetter(nulls = Nulls.SET) @Nullable Long runLimitNanos,
      @JsonSetter(nulls = Nulls.SET) @Nullable Long limitNanos) {}

  @JsonPropertyOrder({"warmUp", "point", "repetition"})
  record TurnShape(boolean warmUp, int point, int repetition) {}

  @JsonPropertyOrder({"turn", "settings", "workloadDescription", "environment", "measurement"})
  record Run(
      TurnShape turn,
      Settings settings,
      String workloadDescription,
      Surroundings environment,
      Measurement measurement) {}

  @JsonPropertyOrder({"workload", "backend", "slots"})
  record Settings(Source workload, Backend backend, int slots) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "source")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = FromFile.class, name = "file"),
    @JsonSubTypes.Type(value = Generated.class, name = "generated")
  })
  sealed interface Source {}

  @JsonPropertyOrder({"file", "unit"})
  record FromFile(String file, @JsonSetter(nulls = Nulls.SET) @Nullable String unit)
      implements Source {}

  @JsonPropertyOrder({"kind", "lengths", "tasks", "perWorker", "seed"})
  record Generated(String kind, Lengths lengths, long tasks, boolean perWorker, long seed)
      implements Source {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "distribution")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = Uniform.class, name = "uniform"),
    @JsonSubTypes.Type(value = Exponential.class, name = "exponential"),
    @JsonSubTypes.Type(value = LogNormal.class, name = "lognormal")
  })
  sealed interface Lengths {}

  record Constant(long nominalNanos) implements Lengths {}

  @JsonPropertyOrder({"minNanos", "maxNanos"})
  record Uniform(long minNanos, long maxNanos) implements Lengths {}

  record Exponential(long meanNanos) implements Lengths {}

  @JsonPropertyOrder({"medianNanos", "sigma"})
  record LogNormal(long medianNanos, double sigma) implements Lengths {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "name")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Local.class, name = "LOCAL"),
    @JsonSubTypes.Type(value = Sqs.class, name = "SQS")
  })
  sealed interface Backend {}

  @JsonPropertyOrder({"threads", "tasksPerMessage"})
  record Local(String threads, String tasksPerMessage) implements Backend {}

  @JsonPropertyOrder({"queueName", "place", "tasksPerMessage", "naive"})
  record Sqs(String queueName, Place place, String tasksPerMessage, boolean naive)
      implements Backend {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "where")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = OnThisMachine.class, name = "this-machine"),
    @JsonSubTypes.Type(value = OnAws.class, name = "aws")
  })
  sealed interface Place {}

  record OnThisMachine(int processes) implements Place {}

  /**
   * What was given; null is what was left to the SDK's default chain, as credentials always are.
   */
  @JsonPropertyOrder({"region", "profile", "sqsEndpoint", "dynamoDbEndpoint"})
  record OnAws(
      @JsonSetter(nulls = Nulls.SET) @Nullable String region,
      @JsonSetter(nulls = Nulls.SET) @Nullable String profile,
      @JsonSetter(nulls = Nulls.SET) @Nullable String sqsEndpoint,
      @JsonSetter(nulls = Nulls.SET) @Nullable String dynamoDbEndpoint)
      implements Place {}

  @JsonPropertyOrder({
    "startedAt",
    "host",
    "os",
    "cores",
    "memoryBytes",
    "heapMaxBytes",
    "jvm",
    "taskGaugeVersion",
    "gitCommit",
    "clock",
    "endpoint"
  })
  record Surroundings(
      String startedAt,
      String host,
      String os,
      int cores,
      long memoryBytes,
      long heapMaxBytes,
      String jvm,
      String taskGaugeVersion,
      String gitCommit,
      String clock,
      String endpoint) {}

  /**
   * Throughput, efficiency and offered slot time follow from the rest; they are there for whoever
   * reads the file. The queue is null where it is in the process of the run.
   */
  @JsonPropertyOrder({
    "end",
    "slots",
    "tasks",
    "elapsedNanos",
    "idealNanos",
    "throughputTasksPerSecond",
    "efficiencyFraction",
    "offeredSlotNanos",
    "slotTime",
    "queueWait",
    "service",
    "timeline",
    "slotsOverTime",
    "queue"
  })
  record Measurement(
      String end,
      int slots,
      Tasks tasks,
      long elapsedNanos,
      long idealNanos,
      double throughputTasksPerSecond,
      @JsonSetter(nulls = Nulls.SET) @Nullable Double efficiencyFraction,
      long offeredSlotNanos,
      SlotTimes slotTime,
      Latency queueWait,
      Latency service,
      Timeline timeline,
      SlotsOverTime slotsOverTime,
      @JsonSetter(nulls = Nulls.SET) @Nullable Queue queue) {}

  @JsonPropertyOrder({"totalTasks", "completedTasks", "failedTasks", "duplicateResults"})
  record Tasks(long totalTasks, long completedTasks, long failedTasks, long duplicateResults) {}

  @JsonPropertyOrder({
    "workNanos",
    "overshootNanos",
    "waitTasksNanos",
    "waitClaimsNanos",
    "handOverNanos",
    "rampUpNanos",
    "tailNanos"
  })
  record SlotTimes(
      long workNanos,
      long overshootNanos,
      long waitTasksNanos,
      long waitClaimsNanos,
      long handOverNanos,
      long rampUpNanos,
      long tailNanos) {}

  /** The histogram is HdrHistogram's compressed form in Base64; empty where there is none. */
  @JsonPropertyOrder({
    "tasks",
    "meanNanos",
    "p50Nanos",
    "p90Nanos",
    "p99Nanos",
    "p999Nanos",
    "maxNanos",
    "histogram"
  })
  record Latency(
      long tasks,
      double meanNanos,
      long p50Nanos,
      long p90Nanos,
      long p99Nanos,
      long p999Nanos,
      long maxNanos,
      String histogram) {}

  /** One array a sample, in the order of the columns; queuedTasks is -1 where unknown. */
  @JsonPropertyOrder({"columns", "points"})
  record Timeline(List<String> columns, List<long[]> points) {
    static final List<String> COLUMNS =
        List.of("elapsedNanos", "completedTasks", "failedTasks", "queuedTasks");
  }

  /** The number of slots at the start, and an array for every change of it. */
  @JsonPropertyOrder({"columns", "points"})
  record SlotsOverTime(List<String> columns, List<long[]> points) {
    static final List<String> COLUMNS = List.of("elapsedNanos", "slots");
  }

  @JsonPropertyOrder({
    "workerProcesses",
    "messages",
    "executedTasks",
    "rejectedMessages",
    "requests"
  })
  record Queue(
      int workerProcesses,
      long messages,
      long executedTasks,
      long rejectedMessages,
      List<Requests> requests) {}

  @JsonPropertyOrder({
    "operation",
    "unit",
    "requests",
    "billedUnits",
    "throttledRequests",
    "failedRequests"
  })
  record Requests(
      String operation,
      String unit,
      long requests,
      double billedUnits,
      long throttledRequests,
      long failedRequests) {}
}
