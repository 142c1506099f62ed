package dev.taskgauge.app.setup;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.fx.ShortcutView;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ThreadKind;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The fields that most people leave as they are. */
final class AdvancedView extends TitledPane {
  private final SetupModel setup;
  private final BackEndModel model;
  private final SetupFieldsView fields;

  /** Binds to the model. */
  AdvancedView(SetupModel setup, SetupFieldsView fields) {
    this.setup = setup;
    this.model = setup.backEnd();
    this.fields = fields;
    ObservableValue<Boolean> local = model.chosenProperty().map(chosen -> chosen == BackEnd.LOCAL);
    ObservableValue<Boolean> aws =
        Bindings.createBooleanBinding(
            () ->
                model.chosenProperty().get() == BackEnd.SQS
                    && model.whereProperty().get() == SqsWhere.AWS,
            model.chosenProperty(),
            model.whereProperty());
    setText("A_dvanced");
    ShortcutView.openByLetter(this);
    setContent(
        new VBox(
            12,
            name(),
            SetupFieldsView.shownWhen(threads(), local),
            messages(local),
            SetupFieldsView.shownWhen(endpoints(), aws)));
    setId("advanced");
    setExpanded(false);
    setAnimated(false);
    getStyleClass().addAll(Styles.DENSE, "advanced");
  }

  private Node name() {
    TextField name = new TextField();
    name.setId("name");
    SetupFieldsView.explain(name);
    name.setAccessibleText("Name of the experiment");
    name.textProperty().bindBidirectional(setup.nameProperty());
    setup
        .resultProperty()
        .subscribe(
            result -> {
              Experiment experiment = result.experiment();
              name.setPromptText(experiment == null ? "" : experiment.name());
            });
    return fields.labelled("Name", name, null, "");
  }

  private Node threads() {
    ComboBox<ThreadKind> threads =
        fields.choice(
            "threads",
            "Kind of worker thread",
            model.threadsProperty(),
            List.of(ThreadKind.values()));
    fields.names(
        threads, kind -> kind == ThreadKind.PLATFORM ? "platform threads" : "virtual threads");
    threads.setMaxWidth(Double.MAX_VALUE);
    return fields.labelled("Worker threads", threads, SetupField.THREADS, "");
  }

  private Node messages(ObservableValue<Boolean> local) {
    ComboBox<String> tasks =
        fields.editable(
            "tasks-per-message",
            "Tasks a message",
            model.tasksPerMessageProperty(),
            SetupField.TASKS_PER_MESSAGE,
            "auto",
            "1",
            "10",
            "100",
            "1000",
            "1, auto");
    tasks.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tasks, Priority.ALWAYS);
    CheckBox naive = new LetterCheckBoxView("nai_ve");
    naive.setId("naive");
    naive.setMinWidth(Region.USE_PREF_SIZE);
    SetupFieldsView.explain(naive);
    naive.selectedProperty().bindBidirectional(model.naiveProperty());
    SetupFieldsView.shownWhen(naive, local.map(chosen -> !chosen));
    tasks
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.naiveProperty().get() && model.chosenProperty().get() == BackEnd.SQS,
                model.naiveProperty(),
                model.chosenProperty()));
    HBox row = new HBox(10, tasks, naive);
    row.getStyleClass().add("centred-row");
    return fields.labelled(
        "Tasks a message",
        row,
        SetupField.TASKS_PER_MESSAGE,
        local.map(
            chosen ->
                chosen
                    ? "auto, or 1 to 1000, or several: 1, auto"
                    : "auto, or 1 to 1000, or several: 1, auto; naive is 1, with all calls one by"
                        + " one"));
  }

  private Node endpoints() {
    return new VBox(
        12,
        endpoint(
            "SQS endpoint", "sqs-endpoint", model.sqsEndpointProperty(), SetupField.SQS_ENDPOINT),
        endpoint(
            "DynamoDB endpoint",
            "dynamodb-endpoint",
            model.dynamoDbEndpointProperty(),
            SetupField.DYNAMODB_ENDPOINT));
  }

  private Region endpoint(String label, String id, StringProperty value, SetupField field) {
    TextField text = fields.text(id, label, value, field);
    text.setPromptText(BackEndView.FROM_CONFIGURATION);
    return fields.labelled(label, text, field, "");
  }
}
