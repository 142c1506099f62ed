package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.AutoMessages;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.measure.PricedUnit;
import java.util.EnumMap;
import java.util.Map;

/**
 * About how many requests and writes a run over SQS makes, from how the client and the workers call
 * the services: what is done once a message, what is batched by time, and what is done every
 * second. The times of a round trip and of a message are those of a usual machine, and only the
 * forecast rests on them.
 *
 * @param settings how the run travels
 * @param tasks how many
 * @param taskNanos the mean nominal length of a task
 * @param sameLength whether all tasks are alike, which takes no room in a message
 * @param slots how many
 */
record RunRequestForecast(
    SqsSettings settings, long tasks, double taskNanos, boolean sameLength, int slots) {
  private static final double BATCH = 10;

  /** A message that many slots wait for comes with others, though rarely with all it could. */
  private static final double USUAL_RECEIVE = 7.5;

  private static final double HORIZON_SECONDS = 0.05;
  private static final double OUTBOX_SECONDS = 0.02;
  private static final double DELETER_SECONDS = 0.02;
  private static final double RECEIVERS = 6;
  private static final double NAIVE_RECEIVERS = 4;

  private static final double CLIENT_LOOKS_AT_DEAD_LETTERS = 0.9;
  private static final double CLIENT_LOOKS_AT_WORKERS = 1.6;
  private static final double WORKER_BEATS_PER_SECOND = 0.5;
  private static final double USUAL_WORKER_SLOTS = 16;

  /** A worker looks what it has to renew each eighth of the usual lease, 30 s. */
  private static final double RENEWAL_LOOK_SECONDS = 3.75;

  /** What is older than a third of the lease is renewed at the next look: each third time. */
  private static final double LONG_SECONDS = 10;

  private static final double LOOKS_PER_RENEWAL = 3;

  private static final double SECONDS_PER_TASK = 5e-6;
  private static final double SECONDS_PER_MESSAGE = 1e-3;
  private static final double SECONDS_PER_NAIVE_TASK = 5e-3;

  private static final double CHARS_PER_TASK = 28;
  private static final double BILLED_CHARS = 64 * 1024;

  /** Units of each kind; not whole. */
  Map<PricedUnit, Double> units() {
    Map<PricedUnit, Double> units = new EnumMap<>(PricedUnit.class);
    double seconds = seconds();
    units.put(PricedUnit.SQS_REQUEST, settings.naive() ? naiveRequests() : requests());
    units.put(
        PricedUnit.DYNAMODB_WRITE,
        messages() + seconds * (1 + WORKER_BEATS_PER_SECOND * workers()));
    units.put(PricedUnit.DYNAMODB_READ, seconds * (CLIENT_LOOKS_AT_WORKERS + workers()));
    return units;
  }

  private double naiveRequests() {
    // Sent, received and deleted, by one side and then by the other.
    return 6 * messages() + empty(messages(), NAIVE_RECEIVERS) + perSecond();
  }

  private double requests() {
    double messages = messages();
    double results = perRate(messages, OUTBOX_SECONDS / workers());
    double deletes = Math.max(messages / BATCH, perRate(results, DELETER_SECONDS));
    double resultDeletes = Math.max(results / BATCH, perRate(results, DELETER_SECONDS));
    return messages / BATCH * chunks()
        + messages / perReceive() * chunks()
        + deletes
        + results
        + results
        + empty(results, RECEIVERS)
        + resultDeletes
        + perSecond();
  }

  private double perSecond() {
    double renewals = messageSeconds() > LONG_SECONDS ? workers() * renewalsPerSecond() : 0;
    return seconds() * (CLIENT_LOOKS_AT_DEAD_LETTERS + renewals);
  }

  /** Of one worker: at a look it renews ten messages a call. */
  private double renewalsPerSecond() {
    double due = slots / workers() / LOOKS_PER_RENEWAL;
    return Math.max(Math.min(1, due), due / BATCH) / RENEWAL_LOOK_SECONDS;
  }

  /** How many calls so many things take, where a call waits so long for more of them. */
  private double perRate(double things, double waitSeconds) {
    return things / (1 + things / seconds() * waitSeconds);
  }

  /** Receives that wait a second for nothing; the more comes, the fewer they are. */
  private double empty(double results, double receivers) {
    return seconds() * receivers * Math.exp(-results / seconds() / receivers);
  }

  /** How many messages a receive of a worker brings. */
  private double perReceive() {
    double slotsOfOne = slots / workers();
    return BATCH * messageSeconds() <= 2 * slotsOfOne * HORIZON_SECONDS
        ? USUAL_RECEIVE
        : Math.min(USUAL_RECEIVE, 1 + slotsOfOne * HORIZON_SECONDS / messageSeconds());
  }

  /** What a call of ten messages is billed as; tasks that are alike take no room. */
  private double chunks() {
    return sameLength ? 1 : Math.max(1, BATCH * tasksPerMessage() * CHARS_PER_TASK / BILLED_CHARS);
  }

  private double messages() {
    return Math.max(1, tasks / tasksPerMessage());
  }

  private double tasksPerMessage() {
    return AutoMessages.usualTasks(settings, tasks, taskNanos, slots);
  }

  private double messageSeconds() {
    return tasksPerMessage() * taskNanos / 1e9;
  }

  /** How long the run will take. */
  private double seconds() {
    double ideal = Math.max(taskNanos, tasks * taskNanos / slots) / 1e9;
    double busy =
        settings.naive()
            ? tasks * SECONDS_PER_NAIVE_TASK
            : tasks * SECONDS_PER_TASK + messages() * SECONDS_PER_MESSAGE;
    return Math.max(1, Math.max(ideal, busy));
  }

  private double workers() {
    return settings.place() instanceof ThisMachine here
        ? here.processes()
        : Math.max(1, Math.ceil(slots / USUAL_WORKER_SLOTS));
  }

  /** Whether AWS will answer, and send a bill. */
  static boolean isBilled(SqsSettings settings) {
    return settings.place() instanceof AwsPlace place && AwsAddresses.isAws(place, "");
  }
}
