package dev.taskgauge.engine.measure;

/** What a cloud provider counts and bills. */
public enum PricedUnit {
  /** A request to SQS: one API call for each started 64 KiB of payload. */
  SQS_REQUEST,
  /** A write request unit of DynamoDB: an item of at most 1 KiB written. */
  DYNAMODB_WRITE,
  /** A read request unit of DynamoDB: an item of at most 4 KiB read consistently. */
  DYNAMODB_READ
}
