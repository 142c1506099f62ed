package dev.taskgauge.app.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.ExperimentRunner;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The servers as the window keeps them, with the engine and its worker processes. */
final class SqsOnThisMachineTest {
  private final List<String> waited = new ArrayList<>();
  private final List<RunRecord> records = new ArrayList<>();

  @Test
  void twoExperimentsRunOnTheSameServers() throws Exception {
    Experiment experiment =
        new Experiment(
            "servers",
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(1_000_000), 50, true, 1),
            new SqsSettings("kept", new ThisMachine(1), TasksPerMessage.AUTO, false),
            List.of(2));
    try (KeptServers servers = new KeptServers(ServersClassPath.ofThisProgram())) {
      assertThat(new ExperimentRunner(servers).run(experiment, listener()))
          .isEqualTo(ExperimentEnd.COMPLETE);
      assertThat(new ExperimentRunner(servers).run(experiment, listener()))
          .isEqualTo(ExperimentEnd.COMPLETE);
    }

    assertThat(waited).contains("starting SQS and DynamoDB on this machine");
    assertThat(records)
        .hasSize(2)
        .allSatisfy(run -> assertThat(run.measurement().tasks().completed()).isEqualTo(100))
        .allSatisfy(run -> assertThat(run.measurement().queue()).isNotNull());
    assertThat(records.get(1).environment().endpoint())
        .isEqualTo(records.get(0).environment().endpoint());
  }

  private ExperimentListener listener() {
    return new ExperimentListener() {
      @Override
      public void runWaiting(int runIndex, String what) {
        waited.add(what);
      }

      @Override
      public void runEnded(int runIndex, RunRecord run) {
        records.add(run);
      }
    };
  }
}
