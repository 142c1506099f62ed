package dev.taskgauge.app.setup;

import atlantafx.base.theme.Styles;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.task.TaskKind;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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
   * @param askForFile asks the user for a workload file and gives it to the model
   */
  public SetupView(SetupModel model, Runnable askForFile) {
    this.model = model;
    this.fields = new SetupFieldsView(model);
    getStyleClass().add("setup");
    VBox form = new VBox(12);
    form.getStyleClass().add("setup-form");
    form.getChildren()
        .addAll(
            heading("Workload"),
            originChoice(),
            shownFor(WorkloadOrigin.GENERATED, generatedFields()),
            shownFor(WorkloadOrigin.FILE, fileFields(askForFile)),
            reading(),
            heading("Back end"),
            backEnd(),
            fields.labelled(
                "_Workers", workers(), SetupField.WORKERS, "One run for each number of workers"),
            advanced());
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

  private Node originChoice() {
    ToggleButton generated = new ToggleButton("_Generated");
    generated.setId("origin-generated");
    generated.getStyleClass().add(Styles.LEFT_PILL);
    ToggleButton file = new ToggleButton("From a _file");
    file.setId("origin-file");
    file.getStyleClass().add(Styles.RIGHT_PILL);
    ToggleGroup group = new ToggleGroup();
    for (ToggleButton button : new ToggleButton[] {generated, file}) {
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
    }
    generated.setOnAction(event -> model.originProperty().set(WorkloadOrigin.GENERATED));
    file.setOnAction(event -> model.originProperty().set(WorkloadOrigin.FILE));
    Runnable select =
        () ->
            group.selectToggle(
                model.originProperty().get() == WorkloadOrigin.FILE ? file : generated);
    model.originProperty().addListener(changed -> select.run());
    // Pressing the chosen one again must not leave none chosen.
    group.selectedToggleProperty().addListener(changed -> select.run());
    select.run();
    return new HBox(generated, file);
  }

  private Node generatedFields() {
    ComboBox<TaskKind> kind =
        fields.choice("kind", "Kind of task", model.kindProperty(), List.of(TaskKind.values()));
    fields.names(kind, TaskKind::word);
    kind.setMinWidth(104);
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
            "uniform:1ms..20ms",
            "exponential:10ms",
            "lognormal:10ms,0.5");
    HBox.setHgrow(length, Priority.ALWAYS);
    Region task =
        fields.labelled(
            "_Task",
            new HBox(8, kind, length),
            SetupField.LENGTH,
            "A bare number is seconds; us, ms, s, m say otherwise");
    TextField count =
        fields.text("count", "Number of tasks", model.countProperty(), SetupField.COUNT);
    count.setPrefColumnCount(7);
    HBox.setHgrow(count, Priority.ALWAYS);
    CheckBox perWorker = new CheckBox("for each wor_ker");
    perWorker.setId("per-worker");
    perWorker.selectedProperty().bindBidirectional(model.perWorkerProperty());
    HBox countRow = new HBox(10, count, perWorker);
    countRow.getStyleClass().add("centred-row");
    return new VBox(12, task, fields.labelled("T_asks", countRow, SetupField.COUNT, ""));
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
    Button choose = new Button("_Choose…");
    choose.setId("choose-file");
    choose.setOnAction(event -> askForFile.run());
    ComboBox<BareUnit> unit =
        fields.choice(
            "unit", "Unit of bare numbers", model.unitProperty(), List.of(BareUnit.values()));
    fields.names(unit, BareUnit::label);
    unit.setMaxWidth(Double.MAX_VALUE);
    return new VBox(
        12,
        fields.labelled("File", new HBox(8, path, choose), SetupField.FILE, ""),
        fields.labelled("Numbers without a _unit are", unit, null, ""));
  }

  private static String fileName(FileReading reading) {
    Path path = reading.path();
    return path == null ? "" : String.valueOf(path.getFileName());
  }

  private Node reading() {
    Label label = wrapped("reading");
    label.setAccessibleText("How the workload is read");
    label.textProperty().bind(model.resultProperty().map(SetupResult::description));
    hideWhenEmpty(label);
    return label;
  }

  private static Node backEnd() {
    Label local = new Label("LOCAL: queue and workers in this program");
    local.setWrapText(true);
    local.setId("back-end");
    return local;
  }

  private ComboBox<String> workers() {
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
    workers.setMaxWidth(Double.MAX_VALUE);
    return workers;
  }

  private Node advanced() {
    ComboBox<ThreadKind> threads =
        fields.choice(
            "threads",
            "Kind of worker thread",
            model.threadsProperty(),
            List.of(ThreadKind.values()));
    fields.names(
        threads, kind -> kind == ThreadKind.PLATFORM ? "platform threads" : "virtual threads");
    threads.setMaxWidth(Double.MAX_VALUE);
    TitledPane pane =
        new TitledPane(
            "Advanced", fields.labelled("Worker t_hreads", threads, SetupField.THREADS, ""));
    pane.setId("advanced");
    pane.setExpanded(false);
    pane.setAnimated(false);
    pane.getStyleClass().addAll(Styles.DENSE, "advanced");
    return pane;
  }

  private Node estimate() {
    Label time = wrapped("estimate");
    time.textProperty().bind(model.resultProperty().map(SetupResult::estimate));
    time.setAccessibleText("Estimated time");
    Label problem = wrapped("problem");
    problem.textProperty().bind(model.resultProperty().map(SetupResult::whyNot));
    problem.setAccessibleText("Why Run is not possible");
    hideWhenEmpty(time);
    hideWhenEmpty(problem);
    VBox box = new VBox(4, time, problem);
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

  static void hideWhenEmpty(Label label) {
    ObservableValue<Boolean> filled = label.textProperty().map(text -> !text.isEmpty());
    label.visibleProperty().bind(filled);
    label.managedProperty().bind(filled);
  }

  private Node shownFor(WorkloadOrigin origin, Node node) {
    ObservableValue<Boolean> shown = model.originProperty().map(chosen -> chosen == origin);
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
    return node;
  }
}
