package dev.taskgauge.benchmarks.sqs;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.aws.AwsAccess;
import dev.taskgauge.engine.backend.aws.ReceiveOnly;
import dev.taskgauge.localaws.LocalAws;
import java.net.URI;

/** TaskGauge's worker, without ledger. */
final class TaskGaugeConsumer implements Consumer {
  private final ReceiveOnly worker;

  TaskGaugeConsumer(URI endpoint) throws BackendException {
    worker =
        new ReceiveOnly(
            new AwsAccess(LocalAws.REGION, null, endpoint, endpoint, true), Consumers.SLOTS);
  }

  @Override
  public void drain(Queue queue, int count) throws BackendException, InterruptedException {
    worker.drain(queue.url(), Consumers.SLOTS, count);
  }

  @Override
  public void close() {
    worker.close();
  }
}
