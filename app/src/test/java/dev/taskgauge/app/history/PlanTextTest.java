package dev.taskgauge.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTextTest {
  private static SqsSettings sqs(TasksPerMessage tasksPerMessage) {
    return new SqsSettings("demo", new ThisMachine(1), tasksPerMessage, false);
  }

  /** Both were "SQS on this machine" here, and told apart in the table of runs. */
  @Test
  void automaticMessagesAreSaidBesideAFixedNumberAsInTheTableOfRuns() {
    Sweep sweep =
        new Sweep(
            List.of(
                new GeneratedWorkload(
                    TaskKind.SLEEP, new LengthDistribution.Constant(1_000_000), 10, true, 0)),
            List.of(sqs(new TasksPerMessage(1)), sqs(TasksPerMessage.AUTO)),
            List.of(1));

    String names = PlanText.backEnds(new Experiment("two", sweep, Protocol.ONCE, null));

    assertThat(names.split("; ")).hasSize(2);
    assertThat(names).endsWith(", auto");
  }
}
