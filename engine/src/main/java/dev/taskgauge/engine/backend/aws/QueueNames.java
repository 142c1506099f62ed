package dev.taskgauge.engine.backend.aws;

import java.util.List;

/** The names of all that a queue name owns. */
record QueueNames(String requests) {
  String results() {
    return requests + "-results";
  }

  String deadLetters() {
    return requests + "-dead";
  }

  String ledger() {
    return requests + "-ledger";
  }

  List<String> queues() {
    return List.of(requests, results(), deadLetters());
  }
}
