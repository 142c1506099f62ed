package dev.taskgauge.app.fleet;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is copied to start workers elsewhere. Only there where workers are started by others. */
final class WorkerStartView extends VBox {
  private final WorkerStartModel model;
  private final Consumer<String> copy;

  WorkerStartView(FleetModel fleet, Consumer<String> copy) {
    super(8);
    this.model = fleet.start();
    this.copy = copy;
    setId("worker-start");
    getStyleClass().add("worker-start");
    getChildren().addAll(command(), fields(), hint(), buttons());
    // Processes of this window stay while another queue is chosen: then there is nothing to copy.
    disableProperty().bind(model.textsProperty().map(texts -> texts.clientPolicy().isEmpty()));
  }

  private Node command() {
    TextField command = new TextField();
    command.setId("worker-command");
    command.setEditable(false);
    command.setAccessibleText("The command that starts a worker");
    command.getStyleClass().add("command");
    command.textProperty().bind(model.textsProperty().map(WorkerStartModel.Texts::command));
    return command;
  }

  private Node fields() {
    TextField slots = field("worker-slots", "", model.slotsProperty());
    slots.setPrefColumnCount(4);
    TextField address =
        field("worker-address", "https://… or s3://my-bucket/worker.jar", model.addressProperty());
    TextField sum = field("worker-sha256", "not checked", model.sha256Property());
    sum.setPrefColumnCount(12);
    HBox where = labelled("worker._jar for EC2", address);
    HBox.setHgrow(address, Priority.ALWAYS);
    HBox.setHgrow(where, Priority.ALWAYS);
    return new HBox(14, labelled("Slots a worker", slots), where, labelled("SHA-2_56", sum));
  }

  private static TextField field(String id, String prompt, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static HBox labelled(String text, TextField field) {
    Label label = new Label(text);
    label.setMnemonicParsing(true);
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    field.setAccessibleText(text.replace("_", ""));
    HBox both = new HBox(8, label, field);
    both.getStyleClass().add("centred-row");
    return both;
  }

  private Node hint() {
    Label hint = new Label();
    hint.setId("worker-missing");
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.textProperty().bind(model.textsProperty().map(WorkerStartModel.Texts::missing));
    ObservableValue<Boolean> filled = hint.textProperty().map(text -> !text.isEmpty());
    hint.visibleProperty().bind(filled);
    hint.managedProperty().bind(filled);
    return hint;
  }

  private Node buttons() {
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            button(
                "copy-worker-command",
                "Copy worker co_mmand",
                "For a terminal, beside worker.jar",
                WorkerStartModel.Texts::command),
            button(
                "copy-user-data",
                "Copy EC_2 user-data",
                "A script that installs Java, fetches worker.jar and runs it as a service",
                WorkerStartModel.Texts::userData),
            button(
                "copy-worker-policy",
                "Cop_y IAM policy of workers",
                "The least that a worker may do, for the role of the instances",
                WorkerStartModel.Texts::workerPolicy),
            button(
                "copy-client-policy",
                "Copy IAM _policy of this client",
                "The least that this window may do",
                WorkerStartModel.Texts::clientPolicy));
    return buttons;
  }

  private Button button(
      String id, String name, String help, Function<WorkerStartModel.Texts, String> text) {
    Button button = new Button(name);
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleHelp(help);
    ObservableValue<String> current = model.textsProperty().map(text);
    button.disableProperty().bind(current.map(String::isEmpty));
    button.setOnAction(event -> copy.accept(current.getValue()));
    return button;
  }
}
