package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.WorkloadFiles;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.report.AwsPrices;
import dev.taskgauge.engine.report.CostForecast;
import dev.taskgauge.engine.run.ExperimentForecast;
import java.util.Collections;

/** Says how long an experiment will take and what its workload is, without making its tasks. */
final class ExperimentEstimate {
  private static final AwsPrices PRICES = AwsPrices.published();
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Experiment experiment;
  private final WorkloadFiles files;

  /**
   * Of an experiment.
   *
   * @param files what is in its workload files
   */
  ExperimentEstimate(Experiment experiment, WorkloadFiles files) {
    this.experiment = experiment;
    this.files = files;
  }

  /** How the one workload was read, in words; empty where there are several. */
  String description() {
    Sweep sweep = (Sweep) experiment.plan();
    if (sweep.workloads().size() > 1) {
      return "";
    }
    WorkloadSpec workload = sweep.workloads().get(0);
    return new WorkloadDescription(workload, files.content(workload))
        .text(Collections.max(sweep.workers()));
  }

  /** About how long it takes, with all that comes before and between its runs. */
  String text() {
    return ExperimentForecast.of(experiment, files, CORES).text();
  }

  /** What is to be said of runs that are too short to be measured; empty where all are fine. */
  String shortRuns() {
    return experiment.plan() instanceof Sweep ? ShortRuns.of(experiment, files, CORES).text() : "";
  }

  /** What it costs; empty where nothing. */
  String cost() {
    return CostForecast.of(experiment, files, PRICES)
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
