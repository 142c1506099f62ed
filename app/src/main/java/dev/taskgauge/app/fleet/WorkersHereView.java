package dev.taskgauge.app.fleet;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.tables.FittedColumnsView;
import dev.taskgauge.app.tables.HeldKeyView;
import dev.taskgauge.engine.run.OwnWorker;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Starts, lists and stops the worker processes of this window. Delete stops the chosen ones. */
final class WorkersHereView extends VBox {
  private final WorkersHereModel model;
  private final TableView<OwnWorker> table = new TableView<>();

  WorkersHereView(WorkersHereModel model) {
    super(8);
    this.model = model;
    setId("workers-here");
    fillTable();
    getChildren().addAll(bar(), helping(), problem(), table);
    shownWhen(table, model.stateProperty().map(state -> !state.list().isEmpty()));
  }

  private Node bar() {
    TextField processes = field("here-processes", "Number of processes", model.processesProperty());
    TextField slots = field("here-slots", "Slots of each process", model.slotsProperty());
    Button start = button("here-start", "Start wor_kers here", "For the queue that is chosen");
    start.setOnAction(event -> model.start());
    start
        .disableProperty()
        .bind(
            model
                .stateProperty()
                .map(state -> !state.canBeStarted() || !state.problem().isEmpty()));
    Button stop =
        button(
            "here-stop",
            "Stop selected",
            "They finish what runs; pressed again, they are killed (Delete)");
    stop.setOnAction(event -> stopSelected());
    stop.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
    Button stopAll = button("here-stop-all", "Sto_p all", "They finish what runs, and end");
    stopAll.setOnAction(event -> model.stopAll());
    stopAll.disableProperty().bind(model.stateProperty().map(state -> state.list().isEmpty()));
    HBox bar =
        new HBox(
            8,
            label("Processes", processes),
            processes,
            label("Slots each", slots),
            slots,
            start,
            stop,
            stopAll);
    bar.getStyleClass().add("centred-row");
    return bar;
  }

  private static TextField field(String id, String name, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(name);
    field.setPrefColumnCount(3);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static Label label(String text, TextField field) {
    Label label = new Label(text);
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Button button(String id, String text, String help) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleHelp(help);
    return button;
  }

  private Label helping() {
    Label helping =
        new Label(
            "They join the run in progress beside its own workers, until they are stopped or the"
                + " experiment ends. Runs that they took part in are marked with * in the table.");
    helping.setId("here-helping");
    helping.setWrapText(true);
    helping.setMinHeight(Region.USE_PREF_SIZE);
    shownWhen(helping, model.stateProperty().map(WorkersHereModel.State::helpsRun));
    return helping;
  }

  private Label problem() {
    Label problem = new Label();
    problem.setId("here-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.stateProperty().map(WorkersHereModel.State::problem));
    shownWhen(problem, problem.textProperty().map(text -> !text.isEmpty()));
    return problem;
  }

  private static void shownWhen(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private void fillTable() {
    table.setId("here-workers");
    table.setAccessibleText("Worker processes of this window");
    table.getStyleClass().add(Styles.DENSE);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    FittedColumnsView widths = FittedColumnsView.of(table);
    widths.head(column(worker -> Long.toString(worker.pid())), "process", "Its number", 90, false);
    widths.head(column(OwnWorker::queueName), "queue", "The queue that it serves", 140, true);
    TableColumn<OwnWorker, String> slots = column(worker -> WorkloadText.count(worker.slots()));
    slots.getStyleClass().add("number");
    widths.head(slots, "slots", "How many tasks it executes at once", 70, false);
    widths.head(column(FleetText::state), "state", "What it does, or why it ended", 320, true);
    table.setRowFactory(ignored -> new Row());
    HeldKeyView.in(table, KeyCode.DELETE);
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            stopSelected();
            event.consume();
          }
        });
    model.stateProperty().subscribe(state -> show(state.list()));
  }

  private void stopSelected() {
    model.stop(List.copyOf(table.getSelectionModel().getSelectedItems()));
  }

  /** Who is selected stays so, whatever else is said of it now. */
  private void show(List<OwnWorker> list) {
    if (list.equals(table.getItems())) {
      return;
    }
    Set<Long> selected =
        table.getSelectionModel().getSelectedItems().stream()
            .map(OwnWorker::pid)
            .collect(Collectors.toSet());
    table.getItems().setAll(list);
    table.getSelectionModel().clearSelection();
    list.stream()
        .filter(worker -> selected.contains(worker.pid()))
        .forEach(table.getSelectionModel()::select);
  }

  private TableColumn<OwnWorker, String> column(Function<OwnWorker, String> text) {
    TableColumn<OwnWorker, String> column = new TableColumn<>();
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    table.getColumns().add(column);
    return column;
  }

  /** The whole reason where the column is too narrow for it. */
  private static final class Row extends TableRow<OwnWorker> {
    @Override
    protected void updateItem(@Nullable OwnWorker worker, boolean empty) {
      super.updateItem(worker, empty);
      getStyleClass().remove("died");
      setTooltip(null);
      if (!empty && worker != null && worker.state() == OwnWorker.State.DIED) {
        getStyleClass().add("died");
        setTooltip(new Tooltip(FleetText.state(worker)));
      }
    }
  }
}
