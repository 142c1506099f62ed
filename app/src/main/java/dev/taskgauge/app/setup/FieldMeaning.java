package dev.taskgauge.app.setup;

import java.util.Map;

/** What each control of the left pane means, in a sentence, by its id. */
final class FieldMeaning {
  private static final Map<String, String> BY_ID =
      Map.ofEntries(
          Map.entry(
              "origin-generated",
              "Tasks that are all made here, from their kind, length and number"),
          Map.entry("origin-file", "Tasks from a workload file, one a line, in their order"),
          Map.entry(
              "kind", "What a task does: sleep waits for its length, cpu keeps a core busy for it"),
          Map.entry(
              "length",
              "How long a task takes, such as 10 ms; several lengths have a semicolon between them"),
          Map.entry("count", "How many tasks a run executes, or each worker of it"),
          Map.entry(
              "per-worker",
              "Multiplies the number by that of the workers, so that each run takes as long"),
          Map.entry("file", "The workload file; drop another one anywhere on the window"),
          Map.entry("choose-file", "Asks for a workload file: a task a line, such as sleep 10ms"),
          Map.entry("unit", "What a number without a unit means in the file, such as sleep 10"),
          Map.entry("back-end-local", "A queue in memory, with its workers in this program"),
          Map.entry("back-end-sqs", "Queues of SQS and a table of DynamoDB, here or on AWS"),
          Map.entry(
              "where", "Emulators that this window starts on this machine, or the services of AWS"),
          Map.entry("queue", "The beginning of the names of its queues and its table"),
          Map.entry("processes", "How many processes the workers of a run are spread over"),
          Map.entry("region", "The AWS region of queues and table, such as eu-central-1"),
          Map.entry("profile", "The profile of the AWS configuration that has the credentials"),
          Map.entry(
              "workers", "How many tasks are executed at once; several numbers are a run each"),
          Map.entry(
              "usual-workers", "Ticks the usual worker counts (Space); others can be typed beside"),
          Map.entry(
              "repetitions",
              "How often every point is measured, in shuffled order; three or more give intervals"),
          Map.entry(
              "warm-up",
              "First runs tasks without length until throughput has settled; these runs are kept and"
                  + " marked, and are in no figure"),
          Map.entry("use-fields", "Closes it and fills the fields with what they can have of it"),
          Map.entry(
              "name", "What the experiment is called in the history; empty, it gets the grey name"),
          Map.entry(
              "threads",
              "Platform threads are those of the system; virtual ones are cheap, and there can be"
                  + " many thousands"),
          Map.entry(
              "tasks-per-message",
              "How many tasks ride in a message of the queue; auto puts enough work into each"),
          Map.entry("naive", "One message, claim, result and delete a task, with calls one by one"),
          Map.entry(
              "sqs-endpoint", "Where SQS is instead of at AWS, such as http://localhost:9324"),
          Map.entry(
              "dynamodb-endpoint",
              "Where DynamoDB is instead of at AWS, such as http://localhost:8000"));

  private FieldMeaning() {}

  /** What a control means; empty where nobody has said so. */
  static String of(String id) {
    return BY_ID.getOrDefault(id, "");
  }
}
