package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.report.AwsPrices;
import dev.taskgauge.engine.report.CostForecast;
import dev.taskgauge.engine.task.WorkloadFile;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says how long an experiment will take and what its workload is, without making its tasks. */
final class ExperimentEstimate {
  private static final AwsPrices PRICES = AwsPrices.published();

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
    return estimate(workload, sweep.backends().get(0))
        .description(Collections.max(sweep.workers()));
  }

  /** About how long all runs take together. */
  String text() {
    String warmUp =
        experiment.protocol().warmUp().equals(WarmUp.NONE) ? "" : ", after some warm-up";
    return (experiment.plan() instanceof MetgPlan search ? search(search) : grid())
        + warmUp
        + besides();
  }

  private String grid() {
    long nanos = 0;
    boolean hasUnread = false;
    for (RunSettings point : experiment.points()) {
      nanos += estimate(point.workload(), point.backend()).runNanos(point.slots());
      hasUnread |= !(point.workload() instanceof GeneratedWorkload) && file == null;
    }
    int runs = experiment.schedule().size();
    return (hasUnread ? "At least " : "≈ ")
        + WorkloadText.duration(nanos * experiment.protocol().repetitions())
        + " for "
        + (runs == 1 ? "1 run" : WorkloadText.count(runs) + " runs");
  }

  private String search(MetgPlan search) {
    long searches = (long) search.backends().size() * search.workers().size();
    long runs =
        searches * search.newSearch().mostMeasurements() * experiment.protocol().repetitions();
    return "At most "
        + WorkloadText.count(runs)
        + " runs of "
        + WorkloadText.duration(search.workPerWorkerNanos())
        + " or more";
  }

  /** What comes to the time of the runs; of every back end that adds something. */
  private String besides() {
    Set<String> besides = new LinkedHashSet<>();
    experiment.backends().forEach(each -> besides.add(new BackEndEstimate(each).besides()));
    return String.join("", besides);
  }

  /** What it costs; empty where nothing. */
  String cost() {
    return CostForecast.of(experiment, file, PRICES)
        .map(forecast -> BackEndEstimate.CHARGED + ": " + forecast.text() + ".")
        .orElseGet(this::whetherCharged);
  }

  private String whetherCharged() {
    Set<String> costs = new LinkedHashSet<>();
    experiment.backends().forEach(each -> costs.add(new BackEndEstimate(each).cost()));
    costs.remove("");
    return String.join(" ", costs);
  }

  private WorkloadEstimate estimate(WorkloadSpec workload, BackendSettings backend) {
    return new WorkloadEstimate(
        workload, file, new BackEndEstimate(backend), Runtime.getRuntime().availableProcessors());
  }
}
