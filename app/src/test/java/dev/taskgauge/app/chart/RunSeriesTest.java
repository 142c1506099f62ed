package dev.taskgauge.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RunSeriesTest {
  private static final TasksPerMessage AUTO = TasksPerMessage.AUTO;
  private static final TasksPerMessage ONE = new TasksPerMessage(1);

  @Test
  void theSameTasksOnOtherBackEndsAreOtherSeries() {
    List<BackendSettings> backEnds =
        List.of(
            LocalSettings.DEFAULT,
            new SqsSettings("queue", new ThisMachine(1), AUTO, false),
            new SqsSettings("queue", new ThisMachine(1), ONE, false),
            new SqsSettings("queue", new ThisMachine(1), ONE, true),
            new SqsSettings("queue", AwsPlace.DEFAULT, AUTO, false));

    assertThat(backEnds.stream().map(RunSeriesTest::name))
        .containsExactly(
            "sleep 10ms, LOCAL",
            "sleep 10ms, SQS on this machine",
            "sleep 10ms, SQS on this machine, 1 task a message",
            "sleep 10ms, SQS on this machine, naive",
            "sleep 10ms, SQS on AWS");
  }

  private static String name(BackendSettings backEnd) {
    return RunSeries.name(
        new RunSettings(
            new GeneratedWorkload(
                TaskKind.SLEEP, new LengthDistribution.Constant(10_000_000), 100, true, 1),
            backEnd,
            16));
  }
}
