package dev.taskgauge.app.setup;

import dev.taskgauge.app.servers.KeptServers;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields of the back end: which one, and for SQS where it is and what its queue is called. */
final class BackEndView extends VBox {
  static final String FROM_CONFIGURATION = "from the AWS configuration";

  private final BackEndModel model;
  private final SetupFieldsView fields;

  /**
   * Binds to the model.
   *
   * @param connection what is shown of the connection to SQS
   */
  BackEndView(BackEndModel model, SetupFieldsView fields, Node connection) {
    super(12);
    this.model = model;
    this.fields = fields;
    getChildren()
        .addAll(
            new VBox(
                4,
                fields.segments(
                    model.chosenProperty(),
                    new SetupFieldsView.Segment<>(BackEnd.LOCAL, "back-end-local", "_LOCAL"),
                    new SetupFieldsView.Segment<>(BackEnd.SQS, "back-end-sqs", "S_QS")),
                SetupFieldsView.shownWhen(
                    hint("back-end", "Queue and workers in this program"), is(BackEnd.LOCAL))),
            SetupFieldsView.shownWhen(sqs(connection), is(BackEnd.SQS)));
  }

  private ObservableValue<Boolean> is(BackEnd backEnd) {
    return model.chosenProperty().map(chosen -> chosen == backEnd);
  }

  private ObservableValue<Boolean> is(SqsWhere where) {
    return model.whereProperty().map(chosen -> chosen == where);
  }

  private static Label hint(String id, String text) {
    Label hint = new Label(text);
    hint.setId(id);
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return hint;
  }

  private Node sqs(Node connection) {
    ComboBox<SqsWhere> where =
        fields.choice("where", "Where SQS is", model.whereProperty(), List.of(SqsWhere.values()));
    fields.names(where, SqsWhere::label);
    where.setMinWidth(Region.USE_PREF_SIZE);
    TextField queue =
        fields.text("queue", "Queue name", model.queueNameProperty(), SetupField.QUEUE);
    return new VBox(
        12,
        row(
            fields.labelled("Where", where, null, ""),
            fields.labelled("Queue _name", queue, SetupField.QUEUE, "")),
        SetupFieldsView.shownWhen(
            hint("licence-notice", KeptServers.LICENCE_NOTICE), is(SqsWhere.THIS_MACHINE)),
        connection,
        SetupFieldsView.shownWhen(processes(), is(SqsWhere.THIS_MACHINE)),
        SetupFieldsView.shownWhen(account(), is(SqsWhere.AWS)));
  }

  private Region processes() {
    TextField processes =
        fields.text(
            "processes",
            "Number of worker processes",
            model.processesProperty(),
            SetupField.PROCESSES);
    return fields.labelled(
        "Worker processes",
        processes,
        SetupField.PROCESSES,
        "The workers of a run are spread over them");
  }

  private Node account() {
    TextField region =
        fields.text("region", "AWS region", model.regionProperty(), SetupField.REGION);
    region.setPromptText("as configured");
    TextField profile = new TextField();
    profile.setId("profile");
    SetupFieldsView.explain(profile);
    profile.setAccessibleText("AWS profile");
    profile.setPromptText("as configured");
    profile.textProperty().bindBidirectional(model.profileProperty());
    return new VBox(
        4,
        row(
            fields.labelled("Region", region, SetupField.REGION, ""),
            fields.labelled("Profile", profile, null, "")),
        hint("account-hint", "Empty fields and the credentials are " + FROM_CONFIGURATION));
  }

  private static HBox row(Region first, Region second) {
    HBox.setHgrow(second, Priority.ALWAYS);
    return new HBox(8, first, second);
  }
}
