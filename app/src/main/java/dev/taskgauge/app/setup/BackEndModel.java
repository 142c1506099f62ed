package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.ThreadKind;
import java.util.List;
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
