package dev.taskgauge.engine.report;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.analysis.ComparedExperiments.Entry;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.List;

/** Comparisons of what nobody measured. */
final class MadeUpComparisons {
  private MadeUpComparisons() {}

  /** Two lengths on 1 and 16 workers, three times; the second experiment is slower at the last. */
  static ComparedExperiments grids(String base, String candidate) {
    return ComparedExperiments.of(
        List.of(grid(base, 0.95, "made-up-host"), grid(candidate, 0.5, "another-host")), 0.02);
  }

  static Entry grid(String label, double levelOf16, String host) {
    Experiment experiment =
        MadeUpRuns.sweep(
            List.of(MadeUpRuns.sleep(10), MadeUpRuns.sleep(1000)),
            List.of(LocalSettings.DEFAULT),
            List.of(1, 16),
            3);
    List<RunRecord> runs =
        MadeUpRuns.runs(
                experiment,
                (settings, repetition) ->
                    (settings.slots() == 16 ? levelOf16 : 0.96) - 0.002 * repetition)
            .stream()
            .map(run -> on(host, run))
            .toList();
    return Entry.of(label, new ExperimentRecord(experiment, ExperimentEnd.COMPLETE, runs));
  }

  private static RunRecord on(String host, RunRecord run) {
    Environment there = run.environment();
    return new RunRecord(
        run.turn(),
        run.settings(),
        run.workloadDescription(),
        run.measurement(),
        new Environment(
            host,
            there.os(),
            there.cores(),
            there.memoryBytes(),
            there.heapMaxBytes(),
            there.jvm(),
            there.taskGaugeVersion(),
            there.gitCommit(),
            there.clock(),
            there.endpoint(),
            there.startedAt()));
  }

  /** Searches: the first of all needs 2 ms, the others what is given; 0 is shorter than any. */
  static ComparedExperiments searches(double... overheadNanos) {
    List<Entry> entries = new ArrayList<>(List.of(search("base", 2e6)));
    for (double each : overheadNanos) {
      entries.add(search("candidate", each));
    }
    return ComparedExperiments.of(entries, 0.02);
  }

  private static Entry search(String label, double overheadNanos) {
    return Entry.of(
        label,
        MadeUpRuns.search(
            LocalSettings.DEFAULT, 1, (length, repetition) -> length / (length + overheadNanos)));
  }
}
