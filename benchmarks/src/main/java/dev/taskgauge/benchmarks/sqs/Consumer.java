package dev.taskgauge.benchmarks.sqs;

/** Some way to empty a queue, in a process of its own. */
interface Consumer extends AutoCloseable {
  /** Receives so many messages, does nothing with each, and returns when all are deleted. */
  void drain(Queue queue, int count) throws Exception;

  @Override
  void close();

  /** A queue by name and address. */
  record Queue(String name, String url) {}
}
