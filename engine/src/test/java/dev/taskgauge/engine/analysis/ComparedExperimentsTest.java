package dev.taskgauge.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.taskgauge.engine.analysis.ComparedExperiments.Entry;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.measure.statistics.Verdict;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedExperimentsTest {
  private static Entry entry(String label, double level, WorkloadSpec... workloads) {
    Experiment experiment =
        MadeUpRuns.sweep(List.of(workloads), List.of(LocalSettings.DEFAULT), List.of(1, 2), 3);
    return Entry.of(
        label,
        new ExperimentRecord(
            experiment,
            ExperimentEnd.COMPLETE,
            MadeUpRuns.runs(experiment, (settings, r) -> level + 0.001 * r)));
  }

  @Test
  void eachIsComparedWithTheFirst() {
    ComparedExperiments compared =
        ComparedExperiments.of(
            List.of(
                entry("a", 0.8, MadeUpRuns.sleep(10)),
                entry("b", 0.9, MadeUpRuns.sleep(10)),
                entry("c", 0.7, MadeUpRuns.sleep(10))),
            0.02);

    assertThat(compared.baseline().label()).isEqualTo("a");
    assertThat(compared.candidates()).extracting(Entry::label).containsExactly("b", "c");
    assertThat(compared.comparisons())
        .extracting(each -> each.rows().get(0).comparison().verdict())
        .containsExactly(Verdict.FASTER, Verdict.SLOWER);
  }

  @Test
  void oneSeriesEachIsNamedByItsExperiment() {
    ComparedExperiments compared =
        ComparedExperiments.of(
            List.of(entry("a", 0.8, MadeUpRuns.sleep(10)), entry("b", 0.9, MadeUpRuns.sleep(10))),
            0.02);

    assertThat(compared.series()).extracting(part -> part.name()).containsExactly("a", "b");
  }

  @Test
  void severalSeriesStandBesideTheirLike() {
    ComparedExperiments compared =
        ComparedExperiments.of(
            List.of(
                entry("a", 0.8, MadeUpRuns.sleep(10), MadeUpRuns.sleep(20)),
                entry("b", 0.9, MadeUpRuns.sleep(20))),
            0.02);

    assertThat(compared.series())
        .extracting(part -> part.name())
        .containsExactly("10 ms, a", "20 ms, a", "20 ms, b");
  }

  @Test
  void labelsThatComeAgainGetANumber() {
    Entry same = entry("a", 0.8, MadeUpRuns.sleep(10));

    ComparedExperiments compared =
        ComparedExperiments.of(List.of(same, same, entry("a (2)", 0.8, MadeUpRuns.sleep(10))), 0);

    assertThat(compared.experiments())
        .extracting(Entry::label)
        .containsExactly("a", "a (2)", "a (2) (2)");
  }

  @Test
  void nothingCanNotBeCompared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComparedExperiments.of(List.of(), 0.02))
        .withMessageContaining("expected at least one");
  }
}
