package dev.taskgauge.engine.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taskgauge.engine.task.LengthUnit;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes experiments as JSON, with the keys in the order of {@link ExperimentKeys}. */
final class ExperimentWriter {
  private static final JsonMapper SCALARS = new JsonMapper();

  private ExperimentWriter() {}

  static String write(Experiment experiment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", ExperimentReader.VERSION);
    json.put("name", experiment.name());
    putUnlessNull(json, "reportFigure", experiment.reportFigure());
    Plan plan = experiment.plan();
    if (plan instanceof Sweep sweep) {
      json.put("workload", oneOrList(sweep.workloads().stream().map(ExperimentWriter::workload)));
      putBackendsAndWorkers(json, sweep.backends(), sweep.workers());
      putProtocol(json, experiment.protocol());
    } else if (plan instanceof MetgPlan search) {
      json.put("workload", Map.of("kind", search.kind().word()));
      putBackendsAndWorkers(json, search.backends(), search.workers());
      putProtocol(json, experiment.protocol());
      json.put("find", find(search));
    }
    return lines(json);
  }

  /** A line for each key, and for each item of a list of objects: as people write such files. */
  private static String lines(Map<String, Object> experiment) {
    return experiment.entrySet().stream()
        .map(entry -> "  " + field(entry))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String field(Map.Entry<?, ?> entry) {
    return scalar(entry.getKey()) + ": " + value(entry.getValue());
  }

  private static String value(Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(ExperimentWriter::field)
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (value instanceof List<?> list) {
      Stream<String> items = list.stream().map(ExperimentWriter::value);
      return list.get(0) instanceof Map<?, ?>
          ? items.collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"))
          : items.collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar(value);
  }

  private static String scalar(Object value) {
    try {
      return SCALARS.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts, numbers and flags can be written", e);
    }
  }

  private static void putBackendsAndWorkers(
      Map<String, Object> json, List<BackendSettings> backends, List<Integer> workers) {
    json.put("backend", oneOrList(backends.stream().map(ExperimentWriter::backend)));
    json.put("workers", oneOrList(workers.stream()));
  }

  private static void putProtocol(Map<String, Object> json, Protocol protocol) {
    json.put("repetitions", protocol.repetitions());
    json.put("warmUp", warmUp(protocol.warmUp()));
    json.put("order", protocol.orderSeed() == null ? "as-given" : "shuffled");
    putUnlessNull(json, "seed", protocol.orderSeed());
    putTime(json, "runLimit", protocol.runLimit());
    putTime(json, "limit", protocol.limit());
  }

  private static Object warmUp(WarmUp warmUp) {
    if (warmUp.equals(WarmUp.DEFAULT) || warmUp.equals(WarmUp.NONE)) {
      return warmUp.equals(WarmUp.DEFAULT);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("maxRuns", warmUp.maxRuns());
    putTime(json, "maxTime", warmUp.maxTime());
    return json;
  }

  private static Map<String, Object> find(MetgPlan search) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("metg", search.efficiency());
    putTime(json, "shortest", Duration.ofNanos(search.shortestNanos()));
    putTime(json, "longest", Duration.ofNanos(search.longestNanos()));
    putTime(json, "workPerWorker", Duration.ofNanos(search.workPerWorkerNanos()));
    return json;
  }

  private static Map<String, Object> workload(WorkloadSpec workload) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (workload instanceof GeneratedWorkload generated) {
      json.put("kind", generated.kind().word());
      json.put("length", generated.lengths().text());
      json.put(generated.perWorker() ? "tasksPerWorker" : "tasks", generated.count());
      json.put("seed", generated.seed());
    } else if (workload instanceof FileWorkload file) {
      json.put("file", portable(file.file()));
      LengthUnit unit = file.unit();
      putUnlessNull(json, "unit", unit == null ? null : unit.suffix());
    }
    return json;
  }

  /** A relative name with slashes, which every system reads. */
  private static String portable(Path file) {
    String separator = file.getFileSystem().getSeparator();
    return file.isAbsolute() ? file.toString() : file.toString().replace(separator, "/");
  }

  private static Map<String, Object> backend(BackendSettings backend) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", backend.backendName());
    if (backend instanceof LocalSettings local) {
      json.put("threads", local.threads().name().toLowerCase(Locale.ROOT));
    } else if (backend instanceof SqsSettings sqs) {
      json.put("queue", sqs.queueName());
      putPlace(json, sqs.place());
    }
    TasksPerMessage size = backend.tasksPerMessage();
    json.put("tasksPerMessage", size.isAuto() ? size.toString() : size.fixedCount());
    if (backend instanceof SqsSettings sqs) {
      json.put("naive", sqs.naive());
    }
    return json;
  }

  private static void putPlace(Map<String, Object> json, SqsPlace place) {
    if (place instanceof ThisMachine here) {
      json.put("where", "this-machine");
      json.put("processes", here.processes());
    } else if (place instanceof AwsPlace aws) {
      json.put("where", "aws");
      putUnlessNull(json, "region", aws.region());
      putUnlessNull(json, "profile", aws.profile());
      putUnlessNull(json, "sqsEndpoint", text(aws.sqsEndpoint()));
      putUnlessNull(json, "dynamoDbEndpoint", text(aws.dynamoDbEndpoint()));
    }
  }

  private static @Nullable String text(@Nullable URI endpoint) {
    return endpoint == null ? null : endpoint.toString();
  }

  private static void putTime(Map<String, Object> json, String key, @Nullable Duration time) {
    putUnlessNull(json, key, time == null ? null : DurationText.text(time));
  }

  private static void putUnlessNull(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  private static Object oneOrList(Stream<?> values) {
    List<?> list = values.toList();
    return list.size() == 1 ? list.get(0) : list;
  }
}
