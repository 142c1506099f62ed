package dev.taskgauge.engine.analysis;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import java.util.List;

/**
 * Names the series and searches of several experiments as if they were of one: what is the same has
 * the same name in each, whatever stands beside it there, and what is not has another one.
 */
final class CommonNames {
  private final SeriesNames series;
  private final SeriesNames searches;
  private final boolean workersDiffer;

  /** For these. */
  CommonNames(List<ExperimentResults> experiments) {
    List<WorkloadSpec> workloads =
        experiments.stream()
            .flatMap(each -> each.series().stream().map(ResultSeries::workload))
            .toList();
    List<BackendSettings> backends =
        experiments.stream().flatMap(each -> backends(each).stream()).toList();
    // Where each has one, what is compared may be just those: then the experiment tells them apart.
    boolean anyHasSeveral =
        experiments.stream().anyMatch(each -> backends(each).stream().distinct().count() > 1);
    series = new SeriesNames(workloads, backends, anyHasSeveral);
    List<SearchResult> all =
        experiments.stream().flatMap(each -> each.searches().stream()).toList();
    searches = new SeriesNames(List.of(), all.stream().map(SearchResult::backend).toList());
    workersDiffer = all.stream().map(SearchResult::workers).distinct().count() > 1;
  }

  private static List<BackendSettings> backends(ExperimentResults results) {
    return results.series().stream().map(ResultSeries::backend).toList();
  }

  /** One of them with these names. */
  ExperimentResults named(ExperimentResults results) {
    return new ExperimentResults(
        results.experiment(),
        results.series().stream().map(this::named).toList(),
        results.searches().stream().map(this::named).toList(),
        results.warmUps(),
        results.partial(),
        results.runs());
  }

  private ResultSeries named(ResultSeries each) {
    return new ResultSeries(
        series.name(each.workload(), each.backend()),
        each.workload(),
        each.backend(),
        each.points());
  }

  private SearchResult named(SearchResult each) {
    return new SearchResult(
        searches.search(each.backend(), workersDiffer ? each.workers() : 0),
        each.backend(),
        each.workers(),
        each.plan(),
        each.result(),
        each.points());
  }
}
