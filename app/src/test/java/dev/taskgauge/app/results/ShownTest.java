package dev.taskgauge.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.ExperimentFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShownTest {
  /** Figure 5 was measured, and at its end the throughput of figure 3 stood there. */
  @Test
  void aFigureOfEfficiencyWasAnsweredByAChartOfThroughput() throws Exception {
    assertThat(shown("\"reportFigure\": 5,").asksForEfficiency()).isTrue();
    assertThat(shown("\"reportFigure\": 3,").asksForEfficiency()).isFalse();
    assertThat(shown("").asksForEfficiency()).isFalse();
    assertThat(Shown.NOTHING.asksForEfficiency()).isFalse();
  }

  private static Shown shown(String figure) throws Exception {
    String json =
        """
        { "version": 1, "name": "Grid", %s "workload": { "kind": "sleep", "length": "10ms", "tasks": 2 },
          "backend": "LOCAL", "workers": 1 }
        """
            .formatted(figure);
    return new Shown(ExperimentFile.parse(json, "grid", Map.of()), List.of(), List.of(), List.of());
  }
}
