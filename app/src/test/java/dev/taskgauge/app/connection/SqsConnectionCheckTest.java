package dev.taskgauge.app.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.app.servers.ServersClassPath;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.run.ConnectionStep;
import org.junit.jupiter.api.Test;

final class SqsConnectionCheckTest {
  private static final SqsSettings HERE =
      new SqsSettings("taskgauge", new ThisMachine(1), TasksPerMessage.AUTO, false);

  @Test
  void serversThatDoNotRunWereSaidToWork() {
    assertThat(outcome(true)).isEqualTo(ConnectionStep.Outcome.WORKS);
    // Or failed, where nobody has fetched their jars.
    assertThat(outcome(false)).isNotEqualTo(ConnectionStep.Outcome.WORKS);
  }

  private static ConnectionStep.Outcome outcome(boolean running) {
    return new SqsConnectionCheck(ServersClassPath.ofThisProgram(), () -> running)
        .check(HERE)
        .get(0)
        .outcome();
  }
}
