package dev.taskgauge.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class BackendTextTest {
  private static final TasksPerMessage ONE = new TasksPerMessage(1);

  @Test
  void usualSettingsAreNotNamed() {
    assertThat(BackendText.name(LocalSettings.DEFAULT)).isEqualTo("LOCAL");
    assertThat(name(new ThisMachine(1), TasksPerMessage.AUTO, false))
        .isEqualTo("SQS on this machine");
    assertThat(name(AwsPlace.DEFAULT, TasksPerMessage.AUTO, false)).isEqualTo("SQS on AWS");
  }

  @Test
  void whatDiffersIsInTheName() {
    assertThat(BackendText.name(new LocalSettings(ThreadKind.VIRTUAL, new TasksPerMessage(10))))
        .isEqualTo("LOCAL, virtual threads, 10 tasks a message");
    assertThat(name(new ThisMachine(1), ONE, false))
        .isEqualTo("SQS on this machine, 1 task a message");
    assertThat(name(new ThisMachine(1), ONE, true)).isEqualTo("SQS on this machine, naive");
    assertThat(name(new ThisMachine(2), TasksPerMessage.AUTO, false))
        .isEqualTo("SQS on this machine, 2 processes");
    assertThat(name(new AwsPlace("eu-central-1", null, null, null), TasksPerMessage.AUTO, false))
        .isEqualTo("SQS on AWS eu-central-1");
    URI endpoint = URI.create("http://127.0.0.1:9324");
    assertThat(name(new AwsPlace(null, null, endpoint, null), TasksPerMessage.AUTO, false))
        .isEqualTo("SQS at 127.0.0.1:9324");
  }

  private static String name(SqsPlace place, TasksPerMessage tasks, boolean naive) {
    return BackendText.name(new SqsSettings("queue", place, tasks, naive));
  }
}
