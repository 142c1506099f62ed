package dev.taskgauge.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.taskgauge.engine.analysis.ComparedExperiments.Entry;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.ThreadKind;
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

  private static final LocalSettings ONE =
      new LocalSettings(ThreadKind.PLATFORM, new TasksPerMessage(1));

  private static SqsSettings sqs(String queue) {
    return new SqsSettings(queue, new ThisMachine(1), TasksPerMessage.AUTO, false);
  }

  private static Entry on(String label, double level, BackendSettings... backends) {
    Experiment experiment =
        MadeUpRuns.sweep(List.of(MadeUpRuns.sleep(10)), List.of(backends), List.of(1, 2), 3);
    return Entry.of(
        label,
        new ExperimentRecord(
            experiment,
            ExperimentEnd.COMPLETE,
            MadeUpRuns.runs(experiment, (settings, r) -> level + 0.001 * r)));
  }

  private static ComparedExperiments compared(Entry... entries) {
    return ComparedExperiments.of(List.of(entries), 0.02);
  }

  /** Automatic messages were named only where a fixed number stood beside them. */
  @Test
  void oneDesignHasOneNameWhateverStandsBesideItInEither() {
    ComparedExperiments compared =
        compared(
            on("a", 0.8, LocalSettings.DEFAULT, ONE),
            on("b", 0.9, LocalSettings.DEFAULT, sqs("q")),
            on("c", 0.7, LocalSettings.DEFAULT));

    assertThat(compared.series())
        .extracting(part -> part.name())
        .containsExactly(
            "LOCAL, auto, a",
            "LOCAL, auto, b",
            "LOCAL, auto, c",
            "LOCAL, 1 task a message, a",
            "SQS on this machine, b");
    assertThat(compared.comparisons())
        .allSatisfy(
            each ->
                assertThat(each.rows())
                    .extracting(row -> row.name())
                    .containsExactly("LOCAL, auto", "LOCAL, auto"));
    assertThat(compared.comparisons().get(1).uncompared())
        .containsExactly("LOCAL, 1 task a message, 1 worker", "LOCAL, 1 task a message, 2 workers");
  }

  @Test
  void aChangeOfTheTasksAMessageIsJudgedWhereEachHasOneOfThem() {
    ComparedExperiments compared =
        compared(on("one", 0.5, ONE), on("auto", 0.9, LocalSettings.DEFAULT));

    assertThat(compared.series()).extracting(part -> part.name()).containsExactly("one", "auto");
    assertThat(compared.comparisons().get(0).rows())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.comparison().verdict()).isEqualTo(Verdict.FASTER));
  }

  @Test
  void automaticAndFixedMessagesStayApartWhereBothStand() {
    ComparedExperiments compared =
        compared(on("a", 0.8, LocalSettings.DEFAULT, ONE), on("b", 0.9, ONE, sqs("q")));

    assertThat(compared.comparisons().get(0).rows())
        .extracting(row -> row.name())
        .containsExactly("LOCAL, 1 task a message", "LOCAL, 1 task a message");
    assertThat(compared.comparisons().get(0).uncompared())
        .contains("LOCAL, auto, 1 worker", "SQS on this machine, 1 worker");
  }

  /** They were said to have nothing in common but LOCAL. */
  @Test
  void anotherNameOfTheQueueIsNoOtherDesign() {
    ComparedExperiments compared =
        compared(
            on("a", 0.8, LocalSettings.DEFAULT, sqs("before")),
            on("b", 0.9, LocalSettings.DEFAULT, sqs("after")));

    assertThat(compared.comparisons().get(0).rows()).hasSize(4);
    assertThat(compared.comparisons().get(0).uncompared()).isEmpty();
  }

  @Test
  void queuesOfOneExperimentAreNotTakenForOneAnother() {
    ComparedExperiments compared =
        compared(on("a", 0.8, sqs("x"), sqs("y")), on("b", 0.9, sqs("x"), sqs("y")));

    assertThat(compared.comparisons().get(0).rows())
        .hasSize(4)
        .allSatisfy(
            row ->
                assertThat(row.candidate().settings().backend())
                    .isEqualTo(row.base().settings().backend()));
  }

  /** Tasks of another kind or number had the same name, and stood side by side. */
  @Test
  void whatIsNotTheSameHasAnotherName() {
    GeneratedWorkload ten = MadeUpRuns.sleep(10);
    GeneratedWorkload more = new GeneratedWorkload(ten.kind(), ten.lengths(), 200, true, 0);
    ComparedExperiments compared =
        compared(entry("a", 0.8, ten, MadeUpRuns.sleep(20)), entry("b", 0.8, more));

    assertThat(compared.series())
        .extracting(part -> part.name())
        .containsExactly(
            "10 ms × 100 a worker, a", "20 ms × 100 a worker, a", "10 ms × 200 a worker, b");
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
