package dev.taskgauge.app.chart;

import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.RunRecord;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs arranged for charts against workers: the latest whole run of every workload, back end and
 * number of workers. Stopped runs are left out, as their figures are not those of the workload.
 */
final class RunSeries {
  private final Map<String, NavigableMap<Integer, RunRecord>> runs = new LinkedHashMap<>();

  RunSeries(List<RunRecord> records) {
    for (RunRecord run : records) {
      if (run.measurement().end() == RunEnd.DONE) {
        runs.computeIfAbsent(name(run.settings()), name -> new TreeMap<>())
            .put(run.settings().slots(), run);
      }
    }
  }

  /** The names of the series, oldest first. */
  Collection<String> names() {
    return runs.keySet();
  }

  /** The runs of a series by their workers. */
  NavigableMap<Integer, RunRecord> runs(String name) {
    return runs.getOrDefault(name, new TreeMap<>());
  }

  /** Every number of workers that any series has, ascending. */
  Collection<Integer> workers() {
    TreeSet<Integer> workers = new TreeSet<>();
    runs.values().forEach(series -> workers.addAll(series.keySet()));
    return workers;
  }

  /** What a run's series is called: its task and its back end. */
  static String name(RunSettings settings) {
    return taskName(settings.workload()) + ", " + BackendText.name(settings.backend());
  }

  private static String taskName(WorkloadSpec workload) {
    if (workload instanceof GeneratedWorkload generated) {
      return generated.kind().word() + " " + generated.lengths().text();
    }
    return String.valueOf(((FileWorkload) workload).file().getFileName());
  }
}
