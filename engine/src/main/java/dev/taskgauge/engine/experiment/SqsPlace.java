package dev.taskgauge.engine.experiment;

/** Where the SQS back end and its workers are. */
public sealed interface SqsPlace permits ThisMachine, AwsPlace {}
