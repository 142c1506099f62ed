package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.WorkerHost;
import dev.taskgauge.engine.backend.aws.AwsAccess;
import dev.taskgauge.engine.backend.aws.SqsBackend;
import dev.taskgauge.engine.backend.aws.SqsCheck;
import dev.taskgauge.engine.backend.aws.SqsElsewhere;
import dev.taskgauge.engine.backend.aws.SqsFleetLook;
import dev.taskgauge.engine.backend.aws.SqsWorkerHost;
import dev.taskgauge.engine.backend.local.LocalBackend;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.measure.NanoClock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The one place that knows every back end. */
final class BackendFactory {
  private BackendFactory() {}

  static Backend openLocal(NanoClock clock) {
    return new LocalBackend(clock::nanoTime);
  }

  /**
   * Opens SQS for a client.
   *
   * @param place where it is
   * @param isLocal whether that is servers on this machine, which take any credentials
   * @param notes is told what was created, and of what is tried again; any thread
   */
  static Backend openSqs(
      SqsSettings settings,
      AwsPlace place,
      boolean isLocal,
      NanoClock clock,
      Consumer<String> notes)
      throws BackendException, InterruptedException {
    return SqsBackend.open(
        access(place, isLocal),
        settings.queueName(),
        settings.naive(),
        WorkerSettings.DEFAULT_LEASE,
        clock,
        notes);
  }

  static WorkerHost openWorkerHost(
      WorkerSettings settings, NanoClock clock, CountDownLatch cancelled, Consumer<String> troubles)
      throws BackendException, InterruptedException {
    return SqsWorkerHost.open(
        access(settings.place(), false),
        settings.queueName(),
        new SqsWorkerHost.Settings(settings.slots(), settings.kinds(), settings.lease()),
        clock,
        cancelled,
        troubles);
  }

  static List<String> existing(String queueName, AwsPlace place) throws BackendException {
    return SqsBackend.existing(access(place, false), queueName);
  }

  static List<String> delete(String queueName, AwsPlace place) throws BackendException {
    return SqsBackend.delete(access(place, false), queueName);
  }

  static List<ConnectionStep> check(String queueName, AwsPlace place) {
    return new SqsCheck(access(place, false), queueName)
        .steps().stream()
            .map(
                step ->
                    new ConnectionStep(
                        step.what(),
                        ConnectionStep.Outcome.valueOf(step.outcome().name()),
                        step.detail()))
            .toList();
  }

  static ConnectionStep lookElsewhere(String queueName, AwsPlace place)
      throws BackendException, InterruptedException {
    SqsElsewhere.Found found = new SqsElsewhere(access(place, false), queueName).look();
    String silent =
        found.silent() == 0
            ? ""
            : "; "
                + found.silent()
                + " did not say: not enabled in the account, or not to be asked with these"
                + " credentials";
    return new ConnectionStep(
        "Other regions",
        true,
        (found.there().isEmpty()
                ? "no queue " + queueName + " in " + found.without() + " of them"
                : "there is a queue "
                    + queueName
                    + " in "
                    + String.join(", ", found.there())
                    + ": if it is the one that is meant, give that region")
            + silent);
  }

  /** As {@link #openSqs}, for one who looks at its workers. */
  static FleetWatch openFleet(String queueName, AwsPlace place, boolean isLocal, NanoClock clock)
      throws BackendException {
    SqsFleetLook fleet = SqsFleetLook.open(access(place, isLocal), queueName, clock);
    return new FleetWatch(
        () -> fleet.look().stream().map(BackendFactory::worker).toList(), fleet::close);
  }

  private static FleetWorker worker(SqsFleetLook.Seen seen) {
    FleetWorker.State state =
        seen.dead()
            ? FleetWorker.State.DEAD
            : seen.moved() ? FleetWorker.State.ALIVE : FleetWorker.State.NEW;
    return new FleetWorker(
        seen.id(), seen.slots(), seen.runId(), seen.completed(), seen.stillNanos(), state);
  }

  private static AwsAccess access(AwsPlace place, boolean isLocal) {
    return new AwsAccess(
        place.region(), place.profile(), place.sqsEndpoint(), place.dynamoDbEndpoint(), isLocal);
  }
}
