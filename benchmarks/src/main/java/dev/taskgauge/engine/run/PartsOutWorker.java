package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.aws.AwsAccess;
import dev.taskgauge.engine.backend.aws.PartsOut;
import dev.taskgauge.engine.backend.aws.SqsWorkerHost;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.WorkerSettings;

/** A worker with a part taken out. In this package, as no other may choose the host of one. */
public final class PartsOutWorker {
  private PartsOutWorker() {}

  /**
   * Connects to nothing yet.
   *
   * @param ledger whether it claims what it executes
   * @param results whether it sends results as they come
   */
  public static WorkerService of(
      WorkerSettings settings, WorkerListener listener, boolean ledger, boolean results) {
    AwsPlace place = settings.place();
    AwsAccess access =
        new AwsAccess(
            place.region(), place.profile(), place.sqsEndpoint(), place.dynamoDbEndpoint(), true);
    return new WorkerService(
        settings,
        listener,
        (clock, cancelled, troubles) ->
            PartsOut.open(
                access,
                settings.queueName(),
                new SqsWorkerHost.Settings(settings.slots(), settings.kinds(), settings.lease()),
                ledger,
                results,
                clock,
                cancelled,
                troubles));
  }
}
