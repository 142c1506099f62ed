package dev.taskgauge.app.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CostTextTest {
  @Test
  void onThisMachineItSaysWhatAllRunsWouldCostOnAws() {
    RunRecord run = run(new SqsSettings("demo", new ThisMachine(1), TasksPerMessage.AUTO, false));

    assertThat(CostText.of(List.of(run, run)))
        .isEqualTo(" · 2,044 requests, would be $0.000827 on AWS");
  }

  @Test
  void aQueueInThisProgramCostsNothing() {
    assertThat(CostText.of(List.of(run(LocalSettings.DEFAULT)))).isEmpty();
    assertThat(CostText.of(List.of())).isEmpty();
  }

  private static RunRecord run(BackendSettings backend) {
    return ScriptedEngine.record(
        new RunSettings(
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(1_000_000), 200, false, 1),
            backend,
            1));
  }
}
