package dev.taskgauge.app.workbench;

import dev.taskgauge.app.runs.SampleMoments;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.LatencySummary;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.measure.TimelinePoint;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.TaskCommand;
import dev.taskgauge.engine.task.Workload;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Stands in for a back end of services: waits until it is let go on, then every run is done. */
final class ScriptedEngine implements Engine {
  static final String SERVERS = "starting SQS and DynamoDB on this machine";

  private static final long SECOND_NANOS = 1_000_000_000L;
  private static final long TASKS = 200;

  private final CountDownLatch arrival = new CountDownLatch(1);
  private volatile boolean stopped;
  private volatile String failure = "";

  /** What the runs wait for is there. */
  void arrive() {
    arrival.countDown();
  }

  /** It never is. */
  void fail(String why) {
    failure = why;
    arrival.countDown();
  }

  @Override
  public ExperimentEnd run(Experiment experiment, ExperimentListener listener)
      throws BackendUnavailableException, InterruptedException {
    List<RunSettings> runs = experiment.points();
    for (int index = 0; index < experiment.schedule().size(); index++) {
      Turn turn = experiment.schedule().get(index);
      RunSettings settings = runs.get(turn.point());
      listener.runStarted(
          new RunStart(
              index, turn, settings, Workload.of(TaskCommand.sleep(1), TASKS), "200 tasks"));
      listener.runWaiting(index, SERVERS);
      arrival.await();
      if (!failure.isEmpty()) {
        throw new BackendUnavailableException(failure, null);
      }
      if (stopped) {
        return ExperimentEnd.STOPPED;
      }
      listener.runProgressed(index, SampleMoments.halfWay());
      listener.runEnded(index, record(turn, settings));
    }
    return ExperimentEnd.COMPLETE;
  }

  @Override
  public void stop() {
    stopped = true;
    arrival.countDown();
  }

  /** More slots are faster here; a run on SQS has figures of its queue. */
  static RunRecord record(RunSettings settings) {
    return record(Turn.measured(0, 1), settings);
  }

  private static RunRecord record(Turn turn, RunSettings settings) {
    int slots = settings.slots();
    long elapsedNanos = 2 * SECOND_NANOS / slots;
    boolean sqs = settings.backend() instanceof SqsSettings;
    LatencySummary latency = new LatencySummary(TASKS, 1e7, 1, 1, 1, 1, 1);
    RunMeasurement measurement =
        new RunMeasurement(
            RunEnd.DONE,
            slots,
            new TaskCounts(TASKS, TASKS, 0, sqs ? 3 : 0),
            elapsedNanos,
            elapsedNanos * 9 / 10,
            new SlotTime(9 * SECOND_NANOS, 0, SECOND_NANOS / 2, 0, SECOND_NANOS / 2, 0, 0),
            latency,
            latency,
            List.of(new TimelinePoint(elapsedNanos, TASKS, 0, 0)),
            List.of(new SlotsPoint(0, slots)),
            sqs ? queue() : null);
    return new RunRecord(
        turn, settings, "200 tasks", measurement, Environment.capture("scripted", Instant.EPOCH));
  }

  static QueueFigures queue() {
    return new QueueFigures(
        2,
        20,
        203,
        0,
        List.of(
            new RequestCount("SendMessageBatch", PricedUnit.SQS_REQUEST, 1_002, 1_002, 5, 0),
            new RequestCount("PutItem", PricedUnit.DYNAMODB_WRITE, 20, 20, 0, 1)));
  }
}
