package dev.taskgauge.app.setup;

import dev.taskgauge.app.connection.ConnectionModel;
import dev.taskgauge.app.connection.ConnectionView;
import dev.taskgauge.engine.task.TaskKind;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The left pane: what to measure. */
public final class SetupView extends VBox {
  private final SetupModel model;
  private final SetupFieldsView fields;

  /**
   * Binds to the model.
   *
   * @param connection whether SQS can be reached
   * @param askForFile asks the user for a workload file and gives it to the model
   */
  public SetupView(SetupModel model, ConnectionModel connection, Runnable askForFile) {
    this.model = model;
    this.fields = new SetupFieldsView(model);
    getStyleClass().add("setup");
    VBox form = new VBox(12);
    form.getStyleClass().add("setup-form");
    ObservableValue<Boolean> byFields = model.openedProperty().map(opened -> false).orElse(true);
    VBox workload =
        new VBox(
            12,
            heading("Workload"),
            fields.segments(
                model.originProperty(),
                new SetupFieldsView.Segment<>(
                    WorkloadOrigin.GENERATED, "origin-generated", "_Generated"),
                new SetupFieldsView.Segment<>(WorkloadOrigin.FILE, "origin-file", "From a _file")),
            new VBox(
                4,
                shownFor(WorkloadOrigin.GENERATED, generatedFields()),
                shownFor(WorkloadOrigin.FILE, fileFields(askForFile)),
                reading()),
            heading("Back end"),
            new BackEndView(model.backEnd(), fields, new ConnectionView(connection)));
    form.getChildren()
        .addAll(
            new OpenedView(model),
            SetupFieldsView.shownWhen(workload, byFields),
            fields.labelled("_Workers", workers(), SetupField.WORKERS, workersHint()),
            protocol(),
            SetupFieldsView.shownWhen(new AdvancedView(model, fields), byFields));
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, estimate());
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("heading");
    return label;
  }

  private Node generatedFields() {
    ComboBox<TaskKind> kind =
        fields.choice("kind", "Kind of task", model.kindProperty(), List.of(TaskKind.values()));
    fields.names(kind, TaskKind::word);
    ComboBox<String> length =
        fields.editable(
            "length",
            "Length of a task",
            model.lengthProperty(),
            SetupField.LENGTH,
            "0",
            "1 ms",
            "10 ms",
            "100 ms",
            "1 s",
            "10 ms; 100 ms; 1 s",
            "uniform:1ms..20ms",
            "exponential:10ms",
            "lognormal:10ms,0.5");
    HBox.setHgrow(length, Priority.ALWAYS);
    Region task =
        fields.labelled(
            "_Task",
            new HBox(8, kind, length),
            SetupField.LENGTH,
            "A bare number is seconds; us, ms, s, m say otherwise. Several: 10 ms; 1 s");
    TextField count =
        fields.text("count", "Number of tasks", model.countProperty(), SetupField.COUNT);
    count.setPrefColumnCount(7);
    HBox.setHgrow(count, Priority.ALWAYS);
    CheckBox perWorker = new LetterCheckBoxView("f_or each worker");
    perWorker.setId("per-worker");
    SetupFieldsView.explain(perWorker);
    perWorker.selectedProperty().bindBidirectional(model.perWorkerProperty());
    HBox countRow = new HBox(10, count, perWorker);
    countRow.getStyleClass().add("centred-row");
    return new VBox(12, task, fields.labelled("T_asks", countRow, SetupField.COUNT, shortRuns()));
  }

  private Node fileFields(Runnable askForFile) {
    TextField path = new TextField();
    path.setId("file");
    path.setEditable(false);
    path.setPromptText("drop a file anywhere on the window");
    path.setAccessibleText("Workload file");
    path.textProperty().bind(model.fileProperty().map(SetupView::fileName).orElse(""));
    HBox.setHgrow(path, Priority.ALWAYS);
    fields.validate(path, SetupField.FILE);
    Button choose = new Button("Ch_oose…");
    choose.setId("choose-file");
    SetupFieldsView.explain(choose);
    choose.setOnAction(event -> askForFile.run());
    ComboBox<BareUnit> unit =
        fields.choice(
            "unit", "Unit of bare numbers", model.unitProperty(), List.of(BareUnit.values()));
    fields.names(unit, BareUnit::label);
    unit.setMaxWidth(Double.MAX_VALUE);
    return new VBox(
        12,
        fields.labelled("File", new HBox(8, path, choose), SetupField.FILE, shortRuns()),
        fields.labelled("Numbers wi_thout a unit are", unit, null, ""));
  }

  private ObservableValue<String> shortRuns() {
    return model.resultProperty().map(SetupResult::shortRuns);
  }

  private static String fileName(FileReading reading) {
    Path path = reading.path();
    return path == null ? "" : String.valueOf(path.getFileName());
  }

  private Node reading() {
    Label label = wrapped("reading");
    label.setAccessibleText("How the workload is read");
    label.textProperty().bind(model.resultProperty().map(SetupResult::description));
    SetupFieldsView.hideWhenEmpty(label);
    return label;
  }

  private ObservableValue<String> workersHint() {
    BackEndModel backEnd = model.backEnd();
    return Bindings.createStringBinding(
        () ->
            backEnd.chosenProperty().get() == BackEnd.SQS
                    && backEnd.whereProperty().get() == SqsWhere.AWS
                ? "One run for each number: it waits until so many worker slots are there. Start"
                    + " them with: java -jar worker.jar -s "
                    + backEnd.queueNameProperty().get().strip()
                    + " -t 16"
                : "One run for each number of workers",
        backEnd.chosenProperty(),
        backEnd.whereProperty(),
        backEnd.queueNameProperty());
  }

  private Node workers() {
    ComboBox<String> workers =
        fields.editable(
            "workers",
            "Worker counts",
            model.workersProperty(),
            SetupField.WORKERS,
            "1,2,4,8,16",
            "1,2,4,8,16,32,64,128",
            "16",
            "16,64,256,1024",
            "100,1000,10000");
    return new WorkerCountsView(model.workersProperty(), workers);
  }

  private Node protocol() {
    TextField repeat =
        fields.text(
            "repetitions",
            "How often every point is measured",
            model.repetitionsProperty(),
            SetupField.REPETITIONS);
    repeat.setPrefColumnCount(5);
    CheckBox warmUp = new LetterCheckBoxView("warm-_up");
    warmUp.setId("warm-up");
    SetupFieldsView.explain(warmUp);
    warmUp.setMinWidth(Region.USE_PREF_SIZE);
    warmUp.selectedProperty().bindBidirectional(model.warmUpProperty());
    HBox row = new HBox(10, repeat, warmUp);
    row.getStyleClass().add("centred-row");
    return fields.labelled(
        "Rep_eat",
        row,
        SetupField.REPETITIONS,
        model
            .repetitionsProperty()
            .map(
                text ->
                    text.strip().equals("1") || text.strip().equals("2")
                        ? "Three or more give intervals"
                        : ""));
  }

  private Node estimate() {
    Label time = wrapped("estimate");
    time.textProperty().bind(model.resultProperty().map(SetupResult::estimate));
    time.setAccessibleText("Estimated time");
    Label problem = wrapped("problem");
    problem.textProperty().bind(model.resultProperty().map(SetupResult::whyNot));
    problem.setAccessibleText("Why Run is not possible");
    Label cost = wrapped("cost");
    cost.textProperty().bind(model.resultProperty().map(SetupResult::cost));
    cost.setAccessibleText("What it costs");
    SetupFieldsView.hideWhenEmpty(time);
    SetupFieldsView.hideWhenEmpty(cost);
    SetupFieldsView.hideWhenEmpty(problem);
    VBox box = new VBox(4, time, cost, problem);
    box.getStyleClass().add("estimate-box");
    return box;
  }

  private static Label wrapped(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Node shownFor(WorkloadOrigin origin, Node node) {
    return SetupFieldsView.shownWhen(node, model.originProperty().map(chosen -> chosen == origin));
  }
}
