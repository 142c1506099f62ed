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
  static final int SCHEMA_VERSION = 1;

  private RecordJson() {}

  /** What is read first, whatever the version. */
  record Header(@JsonProperty(required = true) int schemaVersion) {}

  @JsonPropertyOrder({"schemaVersion", "experiment", "runs"})
  record Document(int schemaVersion, String experiment, List<Run> runs) {}

  @JsonPropertyOrder({"settings", "workloadDescription", "environment", "measurement"})
  record Run(
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
  @JsonSubTypes(@JsonSubTypes.Type(value = Local.class, name = "LOCAL"))
  sealed interface Backend {}

  @JsonPropertyOrder({"threads", "tasksPerMessage"})
  record Local(String threads, String tasksPerMessage) implements Backend {}

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

  /** Throughput and efficiency follow from the rest; they are there for whoever reads the file. */
  @JsonPropertyOrder({
    "end",
    "tasks",
    "elapsedNanos",
    "idealNanos",
    "throughputTasksPerSecond",
    "efficiencyFraction",
    "slotTime",
    "queueWait",
    "service",
    "timeline"
  })
  record Measurement(
      String end,
      Tasks tasks,
      long elapsedNanos,
      long idealNanos,
      double throughputTasksPerSecond,
      @JsonSetter(nulls = Nulls.SET) @Nullable Double efficiencyFraction,
      SlotTimes slotTime,
      Latency queueWait,
      Latency service,
      Timeline timeline) {}

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

  @JsonPropertyOrder({
    "tasks",
    "meanNanos",
    "p50Nanos",
    "p90Nanos",
    "p99Nanos",
    "p999Nanos",
    "maxNanos"
  })
  record Latency(
      long tasks,
      double meanNanos,
      long p50Nanos,
      long p90Nanos,
      long p99Nanos,
      long p999Nanos,
      long maxNanos) {}

  /** One array a sample, in the order of the columns; queuedTasks is -1 where unknown. */
  @JsonPropertyOrder({"columns", "points"})
  record Timeline(List<String> columns, List<long[]> points) {
    static final List<String> COLUMNS =
        List.of("elapsedNanos", "completedTasks", "failedTasks", "queuedTasks");
  }
}
