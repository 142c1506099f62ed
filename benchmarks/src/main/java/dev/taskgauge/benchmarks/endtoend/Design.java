package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.benchmarks.processes.Endpoints;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;

/**
 * How tasks travel.
 *
 * @param side its name in tables and files
 * @param what what it does, in words
 * @param tasksPerMessage how many ride in a message
 * @param naive whether calls are made one by one
 */
record Design(String side, String what, TasksPerMessage tasksPerMessage, boolean naive) {
  static final Design AUTO =
      new Design(
          "auto",
          "As many tasks ride in a message as the engine sees fit: 50 ms of work, at most 1,000,"
              + " and at least ten messages for each slot.",
          TasksPerMessage.AUTO,
          false);
  static final Design ONE =
      new Design(
          "one",
          "One task a message; messages, claims, results and deletes travel in batches, several at"
              + " once.",
          new TasksPerMessage(1),
          false);
  static final Design NAIVE =
      new Design(
          "naive",
          "One message, one claim, one result and one delete a task, calls one by one.",
          new TasksPerMessage(1),
          true);

  /** So many tasks a message, whatever the engine would choose. */
  static Design fixed(int tasksPerMessage) {
    return new Design(
        Integer.toString(tasksPerMessage),
        tasksPerMessage + " tasks ride in a message.",
        new TasksPerMessage(tasksPerMessage),
        false);
  }

  /** On a queue. */
  SqsSettings on(String queue, Endpoints endpoints) {
    return new SqsSettings(queue, endpoints.place(), tasksPerMessage, naive);
  }
}
