package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.ThreadKind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The fields of the back end. On the JavaFX thread. */
public final class BackEndModel {
  // State
  private final ObjectProperty<BackEnd> chosen = new SimpleObjectProperty<>(BackEnd.LOCAL);
  private final ObjectProperty<ThreadKind> threads =
      new SimpleObjectProperty<>(ThreadKind.PLATFORM);
  private final StringProperty tasksPerMessage = new SimpleStringProperty("auto");
  private final ObjectProperty<SqsWhere> where = new SimpleObjectProperty<>(SqsWhere.THIS_MACHINE);
  private final StringProperty queueName = new SimpleStringProperty("taskgauge");
  private final StringProperty processes = new SimpleStringProperty("1");
  private final BooleanProperty naive = new SimpleBooleanProperty();
  private final StringProperty region = new SimpleStringProperty("");
  private final StringProperty profile = new SimpleStringProperty("");
  private final StringProperty sqsEndpoint = new SimpleStringProperty("");
  private final StringProperty dynamoDbEndpoint = new SimpleStringProperty("");

  // Properties

  /** Which back end. */
  public ObjectProperty<BackEnd> chosenProperty() {
    return chosen;
  }

  /** The kind of thread of LOCAL's slots. */
  public ObjectProperty<ThreadKind> threadsProperty() {
    return threads;
  }

  /** Text of how many tasks ride in a message. */
  public StringProperty tasksPerMessageProperty() {
    return tasksPerMessage;
  }

  /** Where SQS is. */
  public ObjectProperty<SqsWhere> whereProperty() {
    return where;
  }

  /** Text of the queue's name. */
  public StringProperty queueNameProperty() {
    return queueName;
  }

  /** Text of the number of worker processes on this machine. */
  public StringProperty processesProperty() {
    return processes;
  }

  /** Whether the naive design of SQS is measured. */
  public BooleanProperty naiveProperty() {
    return naive;
  }

  /** Text of the AWS region; empty for the one of the AWS configuration. */
  public StringProperty regionProperty() {
    return region;
  }

  /** Text of the AWS profile; empty for the one of the AWS configuration. */
  public StringProperty profileProperty() {
    return profile;
  }

  /** Text of another address of SQS; empty for the region's own. */
  public StringProperty sqsEndpointProperty() {
    return sqsEndpoint;
  }

  /** Text of another address of DynamoDB; empty for the region's own. */
  public StringProperty dynamoDbEndpointProperty() {
    return dynamoDbEndpoint;
  }

  // Commands

  /** Fills the fields with the first of several back ends, and all of its sizes of messages. */
  void fill(List<BackendSettings> backends) {
    BackendSettings first = backends.get(0);
    if (first instanceof SqsSettings sqs) {
      chosen.set(BackEnd.SQS);
      queueName.set(sqs.queueName());
      naive.set(sqs.naive());
      fill(sqs.place());
    } else {
      chosen.set(BackEnd.LOCAL);
      threads.set(((LocalSettings) first).threads());
    }
    tasksPerMessage.set(
        backends.stream()
            .filter(each -> each.getClass().equals(first.getClass()))
            .map(BackEndModel::tasksPerMessage)
            .map(TasksPerMessage::toString)
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private void fill(SqsPlace place) {
    if (place instanceof ThisMachine here) {
      where.set(SqsWhere.THIS_MACHINE);
      processes.set(String.valueOf(here.processes()));
      return;
    }
    AwsPlace aws = (AwsPlace) place;
    where.set(SqsWhere.AWS);
    region.set(Objects.requireNonNullElse(aws.region(), ""));
    profile.set(Objects.requireNonNullElse(aws.profile(), ""));
    sqsEndpoint.set(Objects.toString(aws.sqsEndpoint(), ""));
    dynamoDbEndpoint.set(Objects.toString(aws.dynamoDbEndpoint(), ""));
  }

  private static TasksPerMessage tasksPerMessage(BackendSettings settings) {
    return settings instanceof SqsSettings sqs
        ? sqs.tasksPerMessage()
        : ((LocalSettings) settings).tasksPerMessage();
  }

  /** Every field. */
  List<Observable> fields() {
    return List.of(
        chosen,
        threads,
        tasksPerMessage,
        where,
        queueName,
        processes,
        naive,
        region,
        profile,
        sqsEndpoint,
        dynamoDbEndpoint);
  }

  /** What stands in the fields now. */
  BackEndInput input() {
    BackEndInput.Aws aws =
        new BackEndInput.Aws(
            region.get(), profile.get(), sqsEndpoint.get(), dynamoDbEndpoint.get());
    return new BackEndInput(
        chosen.get(),
        threads.get(),
        tasksPerMessage.get(),
        new BackEndInput.Sqs(where.get(), queueName.get(), processes.get(), naive.get(), aws));
  }
}
