package dev.taskgauge.engine.experiment;

import java.util.List;

/** The keys of each object of an experiment file; {@code experiment.schema.json} has the same. */
final class ExperimentKeys {
  static final List<String> EXPERIMENT =
      List.of(
          "$schema",
          "version",
          "name",
          "reportFigure",
          "workload",
          "backend",
          "workers",
          "repetitions",
          "warmUp",
          "order",
          "seed",
          "runLimit",
          "limit",
          "find");
  static final List<String> GENERATED =
      List.of("kind", "length", "tasks", "tasksPerWorker", "workPerWorker", "seed");
  static final List<String> SEARCHED = List.of("kind");
  static final List<String> FILE = List.of("file", "unit");
  static final List<String> LOCAL = List.of("name", "threads", "tasksPerMessage");
  static final List<String> SQS_HERE =
      List.of("name", "queue", "where", "processes", "tasksPerMessage", "naive");
  static final List<String> SQS_ON_AWS =
      List.of(
          "name",
          "queue",
          "where",
          "region",
          "profile",
          "sqsEndpoint",
          "dynamoDbEndpoint",
          "tasksPerMessage",
          "naive");
  static final List<String> WARM_UP = List.of("maxRuns", "maxTime");
  static final List<String> FIND = List.of("metg", "shortest", "longest", "workPerWorker");

  /** Only one of these says how many tasks there are. */
  static final List<String> TASK_COUNTS = List.of("tasks", "tasksPerWorker", "workPerWorker");

  private ExperimentKeys() {}

  static List<String> ofWorkload(Located.Table workload) {
    return workload.fields().containsKey("file") ? FILE : GENERATED;
  }

  static List<String> ofBackend(Located.Table backend) {
    if (!isText(backend, "name", "SQS")) {
      return LOCAL;
    }
    return isText(backend, "where", "aws") ? SQS_ON_AWS : SQS_HERE;
  }

  private static boolean isText(Located.Table table, String key, String text) {
    return table.fields().get(key) instanceof Located.Text value && value.text().equals(text);
  }
}
