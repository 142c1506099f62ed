package dev.taskgauge.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.measure.statistics.MetgVerdict;
import dev.taskgauge.engine.measure.statistics.Verdict;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExperimentComparisonTest {
  private static ExperimentResults results(
      BackendSettings backend, List<Integer> workers, int repetitions, double level, long seed) {
    Experiment experiment =
        MadeUpRuns.sweep(List.of(MadeUpRuns.sleep(10)), List.of(backend), workers, repetitions);
    Random random = new Random(seed);
    return ExperimentResults.of(
        experiment,
        MadeUpRuns.runs(experiment, (s, r) -> level * (1 + 0.01 * random.nextGaussian())));
  }

  private static ExperimentResults results(double level, long seed) {
    return results(LocalSettings.DEFAULT, List.of(1, 2, 4), 5, level, seed);
  }

  @Test
  void aRealSlowDownIsCalledSlower() {
    ExperimentComparison comparison =
        ExperimentComparison.of(results(0.9, 1), results(0.72, 2), 0.02);

    assertThat(comparison.rows())
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.comparison().verdict()).isEqualTo(Verdict.SLOWER));
    assertThat(Objects.requireNonNull(comparison.overall()).verdict()).isEqualTo(Verdict.SLOWER);
    assertThat(comparison.overall().relativeChange()).isBetween(-0.23, -0.17);
    assertThat(comparison.uncompared()).isEmpty();
  }

  @Test
  void theSameTwiceIsInconclusive() {
    assertThat(
            Objects.requireNonNull(
                    ExperimentComparison.of(results(0.9, 3), results(0.9, 4), 0.02).overall())
                .verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void pointsThatOneSideLacksAreNamed() {
    ExperimentComparison comparison =
        ExperimentComparison.of(
            results(LocalSettings.DEFAULT, List.of(1, 8), 3, 0.9, 5),
            results(LocalSettings.DEFAULT, List.of(1, 2), 3, 0.9, 6),
            0.02);

    assertThat(comparison.rows()).hasSize(1);
    assertThat(comparison.uncompared()).containsExactly("10 ms, 2 workers", "10 ms, 8 workers");
  }

  @Test
  void whereEachSideHasOneBackEndTheBackEndsAreCompared() {
    ExperimentComparison comparison =
        ExperimentComparison.of(
            results(0.5, 7),
            results(
                new LocalSettings(ThreadKind.PLATFORM, new TasksPerMessage(10)),
                List.of(1, 2, 4),
                5,
                0.9,
                8),
            0.02);

    assertThat(comparison.rows()).hasSize(3);
    assertThat(Objects.requireNonNull(comparison.overall()).verdict()).isEqualTo(Verdict.FASTER);
  }

  private static ExperimentResults search(double overheadNanos) {
    ExperimentRecord record =
        MadeUpRuns.search(
            LocalSettings.DEFAULT, 3, (length, repetition) -> length / (length + overheadNanos));
    return ExperimentResults.of(record.experiment(), record.runs());
  }

  @Test
  void searchesAreCompared() {
    ExperimentComparison comparison = ExperimentComparison.of(search(2e6), search(6e6), 0.02);

    assertThat(comparison.rows()).isEmpty();
    assertThat(comparison.uncompared()).isEmpty();
    assertThat(comparison.searches())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.comparison().verdict()).isEqualTo(MetgVerdict.LONGER);
              assertThat(each.comparison().relativeChange()).isBetween(1.9, 2.1);
            });
  }

  @Test
  void aSearchAndAGridHaveNothingInCommon() {
    ExperimentComparison comparison = ExperimentComparison.of(results(0.9, 1), search(2e6), 0.02);

    assertThat(comparison.isEmpty()).isTrue();
    assertThat(comparison.uncompared()).contains("search of sleep lengths on LOCAL").hasSize(4);
  }

  @Test
  void withNothingInCommonThereIsNoVerdict() {
    ExperimentComparison comparison =
        ExperimentComparison.of(
            results(LocalSettings.DEFAULT, List.of(1), 3, 0.9, 1),
            results(LocalSettings.DEFAULT, List.of(2), 3, 0.9, 1),
            0.02);

    assertThat(comparison.rows()).isEmpty();
    assertThat(comparison.overall()).isNull();
  }
}
