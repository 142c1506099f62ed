package dev.taskgauge.worker;

import picocli.CommandLine.Option;

/** What can be done with a queue name instead of running something on it. */
final class QueueOptions {
  @Option(
      names = "--check",
      description =
          "Try credentials, region, SQS, DynamoDB and permissions step by step; change nothing.")
  boolean check;

  @Option(
      names = "--delete",
      description = "Delete the queues and the ledger of the name, after asking.")
  boolean delete;

  @Option(names = "--yes", description = "With --delete: do not ask.")
  boolean yes;
}
