package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ExperimentResults;
import dev.taskgauge.engine.analysis.MadeUpRuns;
import dev.taskgauge.engine.analysis.MadeUpRuns.Efficiencies;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
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
            "Efficiency is under 90 % with 1 and 2 workers, which is everywhere (40.0 %, 40.0 %).",
            "Efficiency is under 50 % with 1 and 2 workers, which is everywhere (40.0 %, 40.0 %).");
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

  @Test
  void saysWhyThereIsNoLaw() {
    assertThat(
            of(
                MadeUpRuns.sweep(10, List.of(1, 2, 4, 8), 3),
                (settings, repetition) -> settings.slots() == 4 ? 0.05 : 0.9))
        .anyMatch(sentence -> sentence.startsWith("No scalability law is fitted: "));
  }
}
