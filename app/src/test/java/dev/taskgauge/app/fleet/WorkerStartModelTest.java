package dev.taskgauge.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import org.junit.jupiter.api.Test;

final class WorkerStartModelTest {
  private final WorkerStartModel model = new WorkerStartModel();

  @Test
  void thereIsNothingToCopyWhereWorkersAreStartedByTheRun() {
    aim(new ThisMachine(2));
    assertThat(texts()).isEqualTo(WorkerStartModel.Texts.NONE);

    model.aim(null);
    assertThat(texts()).isEqualTo(WorkerStartModel.Texts.NONE);
  }

  @Test
  void theCommandFollowsTheSettingsAndTheSlots() {
    aim(new AwsPlace("eu-central-1", null, null, null));
    model.slotsProperty().set(" 32 ");

    assertThat(texts().command())
        .isEqualTo("java -jar worker.jar worker -s demo -t 32 --region eu-central-1");
    assertThat(texts().workerPolicy()).contains("arn:aws:sqs:eu-central-1:*:demo-results");
    assertThat(texts().clientPolicy()).contains("dynamodb:CreateTable");
  }

  @Test
  void userDataWantsAnAddress() {
    aim(AwsPlace.DEFAULT);
    assertThat(texts().userData()).isEmpty();
    assertThat(texts().missing()).startsWith("For EC2: say where");

    model.addressProperty().set("s3://my-bucket/worker.jar");

    assertThat(texts().userData()).contains("address='s3://my-bucket/worker.jar'");
    assertThat(texts().missing()).isEmpty();
  }

  @Test
  void whatIsWrongIsSaid() {
    aim(AwsPlace.DEFAULT);
    model.slotsProperty().set("many");
    assertThat(texts().command()).isEmpty();
    assertThat(texts().missing()).isEqualTo("slots 'many': expected 1 to 10000");

    model.slotsProperty().set("0");
    assertThat(texts().missing()).isEqualTo("slots 0: expected 1 to 10000");

    model.slotsProperty().set("4");
    model.addressProperty().set("worker.jar");
    assertThat(texts().command()).isNotEmpty();
    assertThat(texts().userData()).isEmpty();
    assertThat(texts().missing()).startsWith("address of worker.jar 'worker.jar': expected https");
  }

  @Test
  void aRegionOfAnEmulatorIsNoneOfThePolicy() {
    aim(new AwsPlace("elasticmq", null, null, null));

    assertThat(texts().workerPolicy()).contains("arn:aws:sqs:*:*:demo");
  }

  private WorkerStartModel.Texts texts() {
    return model.textsProperty().get();
  }

  private void aim(SqsPlace place) {
    model.aim(new SqsSettings("demo", place, TasksPerMessage.AUTO, false));
  }
}
