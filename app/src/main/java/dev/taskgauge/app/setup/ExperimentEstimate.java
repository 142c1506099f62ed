package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.report.AwsPrices;
import dev.taskgauge.engine.report.CostForecast;
import dev.taskgauge.engine.run.ExperimentForecast;
import dev.taskgauge.engine.task.WorkloadFile;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Says how long an experiment will take and what its workload is, without making its tasks. */
final class ExperimentEstimate {
  private static final AwsPrices PRICES = AwsPrices.published();
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Experiment experiment;
  private final @Nullable WorkloadFile file;

  /**
   * Of an experiment.
   *
   * @param file the content of its workload file; null where it was not read
   */
  ExperimentEstimate(Experiment experiment, @Nullable WorkloadFile file) {
    this.experiment = experiment;
    this.file = file;
  }

  /** How the one workload was read, in words; empty where there are several. */
  String description() {
    Sweep sweep = (Sweep) experiment.plan();
    if (sweep.workloads().size() > 1) {
      return "";
    }
    WorkloadSpec workload = sweep.workloads().get(0);
    return new WorkloadDescription(workload, file).text(Collections.max(sweep.workers()));
  }

  /** About how long it takes, with all that comes before and between its runs. */
  String text() {
    return ExperimentForecast.of(experiment, file, CORES).text();
  }

  /** What is to be said of runs that are too short to be measured; empty where all are fine. */
  String shortRuns() {
    return experiment.plan() instanceof Sweep ? ShortRuns.of(experiment, file, CORES).text() : "";
  }

  /** What it costs; empty where nothing. */
  String cost() {
    return CostForecast.of(experiment, file, PRICES)
        .map(forecast -> CostForecast.CHARGED + ": " + forecast.text() + ".")
        .orElseGet(
            () ->
                experiment.backends().stream().anyMatch(ExperimentEstimate::isCharged)
                    ? CostForecast.CHARGED + "."
                    : "");
  }

  private static boolean isCharged(BackendSettings backend) {
    return backend instanceof SqsSettings sqs
        && sqs.place() instanceof AwsPlace aws
        && (aws.sqsEndpoint() == null || aws.dynamoDbEndpoint() == null);
  }
}
