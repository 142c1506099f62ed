package dev.taskgauge.app.fleet;

import dev.taskgauge.engine.deploy.AwsRole;
import dev.taskgauge.engine.deploy.LeastPolicy;
import dev.taskgauge.engine.deploy.WorkerCommandLine;
import dev.taskgauge.engine.deploy.WorkerUserData;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is copied to start workers of the queue that is chosen. On the JavaFX thread. */
public final class WorkerStartModel {
  private final StringProperty slots = new SimpleStringProperty("16");
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty sha256 = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>(Texts.NONE);
  private @Nullable SqsSettings target;

  /**
   * What there is to copy; what is empty can not be had.
   *
   * @param command starts a worker in a terminal
   * @param userData makes an EC2 instance a worker
   * @param clientPolicy the least IAM policy of the client
   * @param workerPolicy the least IAM policy of the workers
   * @param missing why there is no command or no user-data; empty where there are both
   */
  public record Texts(
      String command, String userData, String clientPolicy, String workerPolicy, String missing) {
    static final Texts NONE = new Texts("", "", "", "", "");
  }

  WorkerStartModel() {
    slots.addListener(changed -> revise());
    address.addListener(changed -> revise());
    sha256.addListener(changed -> revise());
  }

  /** Text of the number of slots of a worker. */
  public StringProperty slotsProperty() {
    return slots;
  }

  /** Text of where an EC2 instance gets worker.jar from. */
  public StringProperty addressProperty() {
    return address;
  }

  /** Text of the SHA-256 of worker.jar; empty where it is not to be checked. */
  public StringProperty sha256Property() {
    return sha256;
  }

  /** What there is to copy. */
  public ReadOnlyObjectProperty<Texts> textsProperty() {
    return texts.getReadOnlyProperty();
  }

  void aim(@Nullable SqsSettings settings) {
    target = settings;
    revise();
  }

  private void revise() {
    SqsSettings settings = target;
    texts.set(
        settings != null && settings.place() instanceof AwsPlace place
            ? texts(settings.queueName(), place)
            : Texts.NONE);
  }

  private Texts texts(String queueName, AwsPlace place) {
    String command = "";
    String userData = "";
    String missing = "";
    try {
      WorkerCommandLine worker = new WorkerCommandLine(queueName, place, slots());
      command = worker.line();
      if (address.get().isBlank()) {
        missing = "For EC2: say where an instance gets worker.jar from, https://… or s3://…";
      } else {
        String sum = sha256.get().strip();
        userData =
            new WorkerUserData(worker, address.get().strip(), sum.isEmpty() ? null : sum).script();
      }
    } catch (IllegalArgumentException e) {
      missing = String.valueOf(e.getMessage());
    }
    return new Texts(
        command,
        userData,
        policy(queueName, place, AwsRole.CLIENT),
        policy(queueName, place, AwsRole.WORKER),
        missing);
  }

  private int slots() {
    try {
      return Integer.parseInt(slots.get().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "slots '" + slots.get().strip() + "': expected 1 to " + RunSettings.MAX_SLOTS, e);
    }
  }

  /** A region that an emulator made up is none to IAM: the policy then holds in every region. */
  private static String policy(String queueName, AwsPlace place, AwsRole role) {
    String region = place.region();
    return new LeastPolicy(
            queueName, region != null && LeastPolicy.isRegion(region) ? region : null, null)
        .json(role);
  }
}
