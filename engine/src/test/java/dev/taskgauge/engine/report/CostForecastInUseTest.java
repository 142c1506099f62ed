package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.backend.aws.SharedServers;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.run.SqsQueues;
import dev.taskgauge.engine.run.WorkerListener;
import dev.taskgauge.engine.run.WorkerService;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.localaws.LocalAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs against their forecast: who changes how calls are batched has to change both. */
@ExtendWith(SharedServers.class)
class CostForecastInUseTest {
  private static final String QUEUE = "forecast";
  private static final int SLOTS = 4;
  private static final long TASKS = 1_200;
  private static final long TASK_NANOS = 5_000_000;

  @Test
  void runsCostAboutWhatWasForecast(LocalAws servers) throws Exception {
    AwsPlace place =
        new AwsPlace(LocalAws.REGION, null, servers.sqsEndpoint(), servers.dynamoDbEndpoint());
    WorkerService worker =
        new WorkerService(
            new WorkerSettings(
                QUEUE,
                place,
                SLOTS,
                ThreadKind.PLATFORM,
                Set.of(TaskKind.SLEEP),
                WorkerSettings.DEFAULT_LEASE,
                Duration.ZERO,
                null),
            new WorkerListener() {});
    Thread thread = new Thread(() -> serve(worker), "forecast-worker");
    thread.start();
    for (String size : List.of("auto", "1", "100")) {
      SqsSettings sqs = new SqsSettings(QUEUE, place, TasksPerMessage.parse(size), false);
      double made =
          CostEstimate.of(run(sqs).requests(), TASKS, AwsPrices.published()).usd().doubleValue();
      var units = new RunRequestForecast(sqs, TASKS, TASK_NANOS, true, SLOTS).units();
      double forecast =
          new CostForecast(units, units, AwsPrices.published(), true).mostUsd().doubleValue();

      // Slots that happen to end together share calls, so less may be made than was forecast.
      assertThat(forecast / made).as("%s tasks a message", size).isBetween(1 / 1.5, 1.8);
    }
    worker.stop();
    thread.join();
    new SqsQueues(QUEUE, place).delete();
  }

  private static void serve(WorkerService worker) {
    try {
      worker.run();
    } catch (BackendUnavailableException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static QueueFigures run(SqsSettings sqs) throws Exception {
    List<RunRecord> runs = new ArrayList<>();
    new ExperimentRunner()
        .run(
            new Experiment(
                "forecast",
                new GeneratedWorkload(
                    TaskKind.SLEEP, new LengthDistribution.Constant(TASK_NANOS), TASKS, false, 0),
                sqs,
                List.of(SLOTS)),
            new ExperimentListener() {
              @Override
              public void runEnded(int runIndex, RunRecord run) {
                runs.add(run);
              }
            });
    return Objects.requireNonNull(runs.get(0).measurement().queue());
  }
}
