package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.analysis.MadeUpRuns.Efficiencies;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.result.SampleSqsRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final SqsSettings SQS =
      new SqsSettings("demo", new ThisMachine(1), new TasksPerMessage(1), false);

  private static final String PACKED = "SQS on this machine, auto";
  private static final String SINGLE = "SQS on this machine, 1 task a message";

  private static List<String> of(Experiment experiment, Efficiencies efficiencies) {
    return Findings.of(ExperimentResults.of(experiment, MadeUpRuns.runs(experiment, efficiencies)));
  }

  @Test
  void nothingMeasuredIsNothingToSay() {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(1), 3);
    assertThat(Findings.of(ExperimentResults.of(experiment, List.of()))).isEmpty();
  }

  @Test
  void namesThePeakAndWhereEfficiencyFalls() {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(1, 2, 4, 8), 3);

    List<String> sentences =
        of(
            experiment,
            (settings, repetition) ->
                switch (settings.slots()) {
                  case 1 -> 0.99;
                  case 2 -> 0.95;
                  case 4 -> 0.8;
                  default -> 0.3;
                });

    assertThat(sentences)
        .contains(
            "Throughput is highest with 4 workers, at 320.0 tasks/s (95 % interval 320.0 to"
                + " 320.0).",
            "Efficiency is under 90 % with 4 and 8 workers (80.0 %, 30.0 %).",
            "Efficiency is under 50 % with 8 workers (30.0 %).",
            "With 8 workers, 70.0 % of the slot time was not nominal work; the largest part of that"
                + " is waiting for tasks, 70.0 % of the slot time.");
    assertThat(sentences).noneMatch(sentence -> sentence.contains("fewer than three"));
  }

  @Test
  void saysWhereEverythingIsEfficient() {
    assertThat(of(MadeUpRuns.sweep(10, List.of(1, 2), 3), (settings, repetition) -> 0.97))
        .contains("Efficiency is at least 90 % everywhere; the lowest is 97.0 % with 1 worker.");
  }

  @Test
  void saysWhereNothingIs() {
    assertThat(of(MadeUpRuns.sweep(10, List.of(1, 2), 3), (settings, repetition) -> 0.4))
        .contains(
            "Efficiency is under 50 % with 1 and 2 workers, which is everywhere (40.0 %, 40.0 %).")
        // It was said twice.
        .noneMatch(sentence -> sentence.contains("under 90 %"));
  }

  @Test
  void severalSeriesAreNamed() {
    Experiment experiment =
        MadeUpRuns.sweep(
            List.of(MadeUpRuns.sleep(10), MadeUpRuns.sleep(1000)),
            List.of(LocalSettings.DEFAULT),
            List.of(1, 2),
            1);

    List<String> sentences = of(experiment, (settings, repetition) -> 0.95);

    assertThat(sentences)
        .anyMatch(sentence -> sentence.startsWith("10 ms: throughput is highest with 2 workers"))
        .anyMatch(sentence -> sentence.startsWith("1 s: efficiency is at least 90 %"))
        .anyMatch(sentence -> sentence.contains("fewer than three repetitions"));
  }

  private static Experiment twoDesigns(int repetitions) {
    SqsSettings packed = new SqsSettings("demo", new ThisMachine(1), TasksPerMessage.AUTO, false);
    return MadeUpRuns.sweep(
        List.of(MadeUpRuns.sleep(10)), List.of(SQS, packed), List.of(1, 16), repetitions);
  }

  @Test
  void saysWhichOfTwoDesignsIsFaster() {
    List<String> sentences =
        of(
            twoDesigns(3),
            (settings, repetition) ->
                settings.backend().equals(SQS) ? 0.2 + 0.001 * repetition : 0.8);

    assertThat(sentences.get(0))
        .startsWith(
            PACKED
                + ": 3.96 times as many tasks/s as "
                + SINGLE
                + ", with 16 workers (95 % interval");
  }

  @Test
  void claimsNoDifferenceBetweenDesignsThatTheRepetitionsDoNotShow() {
    List<String> sentences =
        of(
            twoDesigns(3),
            (settings, repetition) ->
                (settings.backend().equals(SQS) ? 0.5 : 0.51) + 0.1 * repetition);

    assertThat(sentences.get(0))
        .isEqualTo(
            "With 16 workers, no difference in tasks/s of more than 2 % can be told between "
                + PACKED
                + " and "
                + SINGLE
                + " (+1.4 %, 95 % interval -26.6 to +40.3 %).");
  }

  @Test
  void saysNoMoreThanTheMeansOfTwoDesignsWithoutRepetitions() {
    assertThat(
            of(twoDesigns(1), (settings, repetition) -> settings.backend().equals(SQS) ? 0.2 : 0.8))
        .contains(PACKED + ": 4.00 times as many tasks/s as " + SINGLE + ", with 16 workers.");
  }

  @Test
  void saysHowManyWorkersHelp() {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(1, 2, 4, 8, 16, 32), 3);

    List<String> sentences =
        of(
            experiment,
            (settings, repetition) -> {
              int n = settings.slots();
              return (1 + 0.001 * repetition) / (1 + 0.02 * (n - 1) + 0.002 * n * (n - 1));
            });

    // √((1 − σ) ÷ κ) = √(0.98 ÷ 0.002)
    assertThat(sentences)
        .anyMatch(
            sentence ->
                sentence.startsWith("By the Universal Scalability Law (σ 0.0")
                    && sentence.contains("more workers help up to about 22 (95 % interval 2"));
  }

  @Test
  void saysThatNoPeakIsInSight() {
    assertThat(of(MadeUpRuns.sweep(10, List.of(1, 2, 4, 8), 3), (settings, repetition) -> 0.97))
        .anyMatch(sentence -> sentence.contains("rises up to the 8 workers that were measured"));
  }

  private static Experiment figure(int number, BackendSettings backend, WorkloadSpec... workloads) {
    Experiment grid =
        MadeUpRuns.sweep(List.of(workloads), List.of(backend), List.of(1, 4, 16, 32), 3);
    return new Experiment("figure", grid.plan(), grid.protocol(), number);
  }

  private static List<String> besideTheReport(Experiment experiment, Efficiencies efficiencies) {
    return of(experiment, efficiencies).stream().filter(each -> each.contains("report")).toList();
  }

  @Test
  void efficiencyStandsBesideTheReportsAtTheMostWorkersThatBothHave() {
    assertThat(
            besideTheReport(
                figure(5, LocalSettings.DEFAULT, MadeUpRuns.sleep(10)),
                (settings, repetition) -> 0.99))
        .containsExactly(
            "With 16 workers, efficiency is 99.0 % here and 88.4 % in the report, on other machines"
                + " (figure 5): 10.6 percentage points above the report's.");
  }

  @Test
  void alsoWhereTheyLieMuchFartherApart() {
    assertThat(
            besideTheReport(
                figure(6, SQS, MadeUpRuns.sleep(10), MadeUpRuns.sleep(500)),
                (settings, repetition) -> settings.slots() == 16 ? 0.05 : 0.9))
        .containsExactly(
            "10 ms: with 16 workers, efficiency is 5.0 % here and 3.4 % in the report, on other"
                + " machines (figure 6): 1.6 percentage points above the report's; they lie"
                + " farthest apart with 4 workers, 90.0 % here and 19.8 % in the report: 70.2"
                + " percentage points above the report's.");
  }

  @Test
  void throughputIsComparedAsARatio() {
    assertThat(
            besideTheReport(
                figure(3, LocalSettings.DEFAULT, MadeUpRuns.sleep(10), MadeUpRuns.sleep(1000)),
                (settings, repetition) -> settings.slots() == 1 ? 0.4 : 0.99))
        .containsExactly(
            "10 ms: with 16 workers, throughput is 1,584 tasks/s here and 1,414 tasks/s in the"
                + " report, on other machines (figure 3): 1.12 times the report's; they lie"
                + " farthest apart with 1 worker, 40.00 tasks/s here and 89.80 tasks/s in the"
                + " report: 0.45 times the report's.",
            "1 s: with 16 workers, throughput is 15.84 tasks/s here and 15.73 tasks/s in the"
                + " report, on other machines (figure 3): 1.01 times the report's; they lie"
                + " farthest apart with 1 worker, 0.4000 tasks/s here and 0.9976 tasks/s in the"
                + " report: 0.40 times the report's.");
  }

  @Test
  void whatTheReportHasNotIsBesideNothing() {
    Efficiencies efficiencies = (settings, repetition) -> 0.99;
    assertThat(
            besideTheReport(figure(6, LocalSettings.DEFAULT, MadeUpRuns.sleep(10)), efficiencies))
        .isEmpty();
    assertThat(
            besideTheReport(figure(5, LocalSettings.DEFAULT, MadeUpRuns.sleep(20)), efficiencies))
        .isEmpty();
    assertThat(besideTheReport(MadeUpRuns.sweep(10, List.of(1, 16), 3), efficiencies)).isEmpty();
  }

  @Test
  void saysWhyThereIsNoLaw() {
    assertThat(
            of(
                MadeUpRuns.sweep(10, List.of(1, 2, 4, 8), 3),
                (settings, repetition) -> settings.slots() == 4 ? 0.05 : 0.9))
        .anyMatch(sentence -> sentence.startsWith("No scalability law is fitted: "));
  }

  /** Beside a curve of one back end stood sentences about another. */
  @Test
  void everyChartHasASentenceThatBelongsToIt() {
    Experiment experiment =
        MadeUpRuns.sweep(
            List.of(MadeUpRuns.sleep(10)),
            List.of(LocalSettings.DEFAULT, SQS),
            List.of(1, 2, 4, 8, 16),
            3);
    ExperimentResults results =
        ExperimentResults.of(
            experiment,
            MadeUpRuns.runs(
                experiment,
                (settings, repetition) ->
                    (settings.backend().equals(SQS) ? 0.5 : 1)
                        * (1 + 0.001 * repetition)
                        / (1 + 0.02 * (settings.slots() - 1))));
    List<Finding> findings = Findings.withTopics(results);

    List<ExperimentCharts.Named> charts = ExperimentCharts.of(results);
    assertThat(charts)
        .extracting(ExperimentCharts.Named::fileName)
        .contains("latency", "scalability", "scalability-2");
    for (ExperimentCharts.Named chart : charts) {
      assertThat(findings).as(chart.title()).anyMatch(finding -> finding.isAbout(chart));
    }
    ExperimentCharts.Named last = charts.get(charts.size() - 1);
    assertThat(last.title()).contains("SQS");
    assertThat(findings.stream().filter(finding -> finding.isAbout(last)))
        .singleElement()
        .extracting(Finding::sentence)
        .asString()
        .startsWith("SQS")
        .contains("Universal Scalability Law");
  }

  @Test
  void aSinglePointHasSentencesToo() {
    assertThat(of(MadeUpRuns.sweep(10, List.of(4), 3), (settings, repetition) -> 0.9))
        .contains(
            "Throughput with 4 workers is 360.0 tasks/s (95 % interval 360.0 to 360.0).",
            "With 4 workers, 99 % of the tasks took no longer than 10.00 ms from start to end, half"
                + " of them no longer than 10.00 ms; 99 % waited in the queue no longer than 10.00"
                + " ms.");
  }

  @Test
  void theSumOfTheRequestsIsSaidLast() {
    Experiment experiment = MadeUpRuns.sweep(10, List.of(1), 3);
    List<String> sentences =
        Findings.of(
            ExperimentResults.of(
                experiment, List.of(SampleSqsRuns.onThisMachine(), SampleSqsRuns.naiveOnAws())));

    assertThat(sentences.subList(sentences.size() - 2, sentences.size()))
        .satisfiesExactly(
            billed -> assertThat(billed).contains("requests of the runs", "cost $", " on AWS by"),
            not ->
                assertThat(not)
                    .startsWith("The 1,952 requests of the runs, warm-up included, would cost $"));
    assertThat(of(experiment, (settings, repetition) -> 0.9))
        .as("a queue in this program costs nothing")
        .noneMatch(sentence -> sentence.contains("$"));
  }
}
