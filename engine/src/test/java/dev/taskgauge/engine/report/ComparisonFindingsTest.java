package dev.taskgauge.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.analysis.ComparedExperiments;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonFindingsTest {
  @Test
  void saysOneVerdictOverAllAndHowManyPointsDiffer() {
    List<String> sentences = ComparisonFindings.of(MadeUpComparisons.grids("before", "after"));

    assertThat(sentences).hasSize(3);
    assertThat(sentences.get(0))
        .startsWith("after compared with before: over all points: slower, -27.6 % (95 % interval");
    assertThat(sentences.get(1))
        .isEqualTo(
            "after compared with before: of 4 points, 0 faster, 2 slower, 2 inconclusive; the"
                + " largest of these changes is -47.6 % (10 ms, 16 workers).");
    assertThat(sentences.get(2))
        .isEqualTo(
            "The experiments were not measured alike: they differ in host. A difference of their"
                + " figures may come from that.");
  }

  @Test
  void saysThatNoPointShowsADifference() {
    ComparedExperiments same =
        ComparedExperiments.of(
            List.of(
                MadeUpComparisons.grid("a", 0.9, "here"), MadeUpComparisons.grid("b", 0.9, "here")),
            0.02);

    assertThat(ComparisonFindings.of(same))
        .hasSize(2)
        .contains("b compared with a: none of 4 points by itself shows a difference.");
  }

  @Test
  void saysWhatBecameOfTheShortestLength() {
    assertThat(ComparisonFindings.of(MadeUpComparisons.searches(2e6, 0)))
        .containsExactly(
            "candidate compared with base: sleep tasks with 50 % efficiency on LOCAL may be as"
                + " short as 2.000 ms (1.880 ms to 2.050 ms), and 2.000 ms (1.880 ms to 2.050 ms)"
                + " in base: inconclusive, as the lengths between which they lie overlap.",
            "candidate (2) compared with base: sleep tasks with 50 % efficiency on LOCAL may be as"
                + " short as ≤ 10.00 µs (0 to 10.00 µs), and 2.000 ms (1.880 ms to 2.050 ms) in"
                + " base: shorter, ≤ -99.5 %.");
  }
}
