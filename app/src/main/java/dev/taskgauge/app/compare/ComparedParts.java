package dev.taskgauge.app.compare;

import dev.taskgauge.engine.analysis.ComparedRuns;
import dev.taskgauge.engine.report.ComparedRunsTable;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.util.List;
import java.util.Optional;

/** Chosen runs of one experiment, in the order of its grid. */
final class ComparedParts implements Compared {
  private static final String WHOLE =
      "Each run stands for its point: all repetitions of it are compared";
  private static final String SINGLE =
      "These are repetitions of one point: what they differ by is how far it varies";

  private final ComparedRuns runs;

  ComparedParts(ComparedRuns runs) {
    this.runs = runs;
  }

  @Override
  public List<String> names() {
    return runs.sides().stream().map(ComparedRuns.Side::name).toList();
  }

  /** Runs are called by what they measured, not by their experiment. */
  @Override
  public Optional<Compared> with(ExperimentRecord before, ExperimentRecord after) {
    return Optional.empty();
  }

  @Override
  public CompareContent content(int base, CompareKind kind) {
    ComparedRuns.Value value =
        kind == CompareKind.THROUGHPUT
            ? ComparedRuns.Value.THROUGHPUT
            : ComparedRuns.Value.EFFICIENCY;
    return new CompareContent(
        kind,
        "run",
        null,
        ComparedRunsTable.chart(runs, value),
        Differences.rows(runs, base, value),
        List.of(runs.repetitions() ? SINGLE : WHOLE));
  }
}
