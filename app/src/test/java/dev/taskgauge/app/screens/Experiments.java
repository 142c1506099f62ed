package dev.taskgauge.app.screens;

/** What is measured for the pictures, as experiment files. */
final class Experiments {
  private Experiments() {}

  /** Short tasks on threads of a kind. */
  static String threads(String kind, int tasksPerWorker, boolean warmUp) {
    return file(
        "sleep 1 ms on " + kind + " threads",
        "{ \"kind\": \"sleep\", \"length\": \"1ms\", \"tasksPerWorker\": " + tasksPerWorker + " }",
        "{ \"name\": \"LOCAL\", \"threads\": \"" + kind + "\" }",
        "\"workers\": [1, 2, 4, 8, 16], \"repetitions\": 3, \"warmUp\": " + warmUp);
  }

  /** A search for the shortest tasks. */
  static String search(int workMillis) {
    return file(
        "How short may tasks be? LOCAL, sleep",
        "{ \"kind\": \"sleep\" }",
        "\"LOCAL\"",
        "\"workers\": 16, \"repetitions\": 3, \"warmUp\": false, \"find\": { \"metg\": 0.5,"
            + " \"shortest\": \"10us\", \"longest\": \"20ms\", \"workPerWorker\": \""
            + workMillis
            + "ms\" }");
  }

  /** One that is stopped before its end. */
  static String longer() {
    return file(
        "sleep 20 ms on LOCAL, which takes a while",
        "{ \"kind\": \"sleep\", \"length\": \"20ms\", \"tasksPerWorker\": 1000 }",
        "\"LOCAL\"",
        "\"workers\": [4, 8, 16], \"repetitions\": 3, \"order\": \"as-given\", \"warmUp\": false");
  }

  /** One on SQS on this machine. */
  static String sqs() {
    return file(
        "sleep 10 ms on SQS",
        "{ \"kind\": \"sleep\", \"length\": \"10ms\", \"tasksPerWorker\": 10 }",
        "\"SQS\"",
        "\"workers\": [1, 2, 4], \"warmUp\": false");
  }

  private static String file(String name, String workload, String backend, String rest) {
    return "{ \"version\": 1, \"name\": \"%s\", \"workload\": %s, \"backend\": %s, %s }"
        .formatted(name, workload, backend, rest);
  }
}
