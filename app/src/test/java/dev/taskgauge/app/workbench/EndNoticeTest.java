package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.history.SampleExperiments;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.result.RunRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to somebody who looks elsewhere. */
final class EndNoticeTest {
  private static final List<RunRecord> RUNS =
      SampleExperiments.record("x", LocalSettings.DEFAULT, 0.993, SampleExperiments.START).runs();

  @Test
  void saysWhatTheMostWorkersReached() {
    assertThat(EndNotice.of("sleep 10 ms on LOCAL", RUNS, ""))
        .isEqualTo(new EndNotice("Finished: sleep 10 ms on LOCAL – 96.3 % at 8 workers", false));
  }

  @Test
  void withoutRunsThereIsNoFigure() {
    assertThat(EndNotice.of("Nothing", List.of(), "").text()).isEqualTo("Finished: Nothing");
  }

  @Test
  void aFailureSaysWhy() {
    assertThat(EndNotice.of("x", RUNS, "x: no threads"))
        .isEqualTo(new EndNotice("Failed: x: no threads", true));
  }
}
