package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ComparedRuns;
import dev.taskgauge.engine.analysis.ComparedRuns.Value;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedRunsTest {
  private static final double NOISE = 0.02;
  private static final Experiment GRID = MadeUpRuns.sweep(10, List.of(1, 4), 3);
  private static final ExperimentRecord RECORD =
      record(
          GRID, (settings, repetition) -> (settings.slots() == 1 ? 0.9 : 0.6) + 0.001 * repetition);

  @Test
  void runsStandForTheirPointsWithAllRepetitions() {
    ComparedRuns runs = ComparedRuns.of(RECORD, List.of(run(4, 2), run(1, 1)));

    assertThat(runs.sides())
        .extracting(ComparedRuns.Side::name)
        .containsExactly("1 worker", "4 workers");
    assertThat(runs.repetitions()).isFalse();
    ComparedRunsTable.Row row = ComparedRunsTable.rows(runs, 0, Value.THROUGHPUT, NOISE).get(0);
    assertThat(row.name()).isEqualTo("4 workers");
    assertThat(row.verdict()).isEqualTo("faster");
    assertThat(row.change()).startsWith("+16");
    assertThat(row.interval()).startsWith("+16").contains(" to ");
  }

  @Test
  void moreWorkersAreFasterAndLessEfficient() {
    ComparedRuns runs = ComparedRuns.of(RECORD, List.of(run(1, 1), run(4, 2)));

    ComparedRunsTable.Row row = ComparedRunsTable.rows(runs, 0, Value.EFFICIENCY, NOISE).get(0);
    assertThat(row.before()).isEqualTo("90.2 %");
    assertThat(row.after()).isEqualTo("60.2 %");
    assertThat(row.verdict()).isEqualTo("lower");
    assertThat(ComparedRunsTable.rows(runs, 1, Value.EFFICIENCY, NOISE).get(0).verdict())
        .isEqualTo("higher");
  }

  @Test
  void repetitionsOfOnePointStandForThemselves() {
    ComparedRuns runs = ComparedRuns.of(RECORD, List.of(run(4, 1), run(4, 3)));

    assertThat(runs.repetitions()).isTrue();
    assertThat(runs.sides())
        .extracting(ComparedRuns.Side::name)
        .containsExactlyInAnyOrder("4 workers, repetition 1", "4 workers, repetition 3");
    ComparedRunsTable.Row row = ComparedRunsTable.rows(runs, 0, Value.THROUGHPUT, NOISE).get(0);
    assertThat(row.interval()).isEqualTo("–");
    assertThat(row.verdict()).isEqualTo("inconclusive");
    assertThat(row.why()).contains("a verdict needs 3 values on each side");
  }

  @Test
  void seriesAreNamedWhereTheyDiffer() {
    Experiment two =
        MadeUpRuns.sweep(
            List.of(MadeUpRuns.sleep(10), MadeUpRuns.sleep(100)),
            List.of(LocalSettings.DEFAULT),
            List.of(2),
            1);
    ExperimentRecord record = record(two, (settings, repetition) -> 0.9);

    assertThat(ComparedRuns.of(record, record.runs()).sides())
        .extracting(ComparedRuns.Side::name)
        .containsExactly("10 ms, 2 workers", "100 ms, 2 workers");
  }

  private static ExperimentRecord record(
      Experiment experiment, MadeUpRuns.Efficiencies efficiencies) {
    return new ExperimentRecord(
        experiment, ExperimentEnd.COMPLETE, MadeUpRuns.runs(experiment, efficiencies));
  }

  private static RunRecord run(int workers, int repetition) {
    return RECORD.runs().stream()
        .filter(run -> run.settings().slots() == workers && run.turn().repetition() == repetition)
        .findFirst()
        .orElseThrow();
  }
}
