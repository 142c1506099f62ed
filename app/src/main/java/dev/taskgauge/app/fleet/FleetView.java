package dev.taskgauge.app.fleet;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.fx.ShortcutView;
import dev.taskgauge.app.tables.FittedColumnsView;
import dev.taskgauge.engine.run.FleetWorker;
import dev.taskgauge.engine.task.WorkloadText;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Accordion;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The workers that are connected, and how to start more. F5 looks at once. */
public final class FleetView extends VBox {
  private static final double WORDS_WIDTH = 118;
  private static final double NUMBER_WIDTH = 96;
  private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");

  /**
   * Binds to the model. Whoever shows it tells the model so.
   *
   * @param copy puts a text onto the clipboard
   */
  public FleetView(FleetModel model, Consumer<String> copy) {
    super(10);
    setId("fleet");
    getStyleClass().add("fleet");
    URL styles = Objects.requireNonNull(FleetView.class.getResource("fleet.css"));
    getStylesheets().add(styles.toExternalForm());
    TableView<FleetWorker> table = table(model);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(top(model), problem(model), table, starting(model, copy));
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.F5) {
            model.look();
            event.consume();
          }
        });
  }

  /** Two ways to more workers, one of which is open: there is no room for both. */
  private static Accordion starting(FleetModel model, Consumer<String> copy) {
    TitledPane here = new TitledPane("Workers on th_is machine", new WorkersHereView(model.here()));
    here.setId("start-here");
    ShortcutView.openByLetter(here);
    here.getStyleClass().add(Styles.DENSE);
    TitledPane elsewhere = new TitledPane("Workers elsew_here", new WorkerStartView(model, copy));
    elsewhere.setId("start-elsewhere");
    ShortcutView.openByLetter(elsewhere);
    elsewhere.getStyleClass().add(Styles.DENSE);
    Accordion both = new Accordion(here, elsewhere);
    both.setId("start-workers");
    both.getPanes().forEach(pane -> pane.setAnimated(false));
    both.setExpandedPane(here);
    both.setMinHeight(Region.USE_PREF_SIZE);
    ObservableValue<Boolean> ofUse =
        model.here().stateProperty().map(WorkersHereModel.State::isOfUse);
    both.visibleProperty().bind(ofUse);
    both.managedProperty().bind(ofUse);
    return both;
  }

  private static HBox top(FleetModel model) {
    Label summary = new Label();
    summary.setId("fleet-summary");
    summary.setMaxWidth(Double.MAX_VALUE);
    summary.setWrapText(true);
    summary.textProperty().bind(model.stateProperty().map(FleetState::summary));
    HBox.setHgrow(summary, Priority.ALWAYS);
    Button look = new Button("Look again");
    look.setId("fleet-look");
    look.getStyleClass().add(Styles.SMALL);
    look.setMinWidth(Region.USE_PREF_SIZE);
    look.setTooltip(new Tooltip("Reads the ledger now (F5); it is read every other second anyway"));
    look.setOnAction(event -> model.look());
    ObservableValue<Boolean> watches =
        model.stateProperty().map(state -> state.phase() != FleetPhase.NONE);
    HBox top = new HBox(10, summary, look);
    look.visibleProperty().bind(watches);
    top.visibleProperty().bind(watches);
    top.managedProperty().bind(watches);
    top.getStyleClass().add("centred-row");
    return top;
  }

  /** Where workers were seen before, they stay in the table, and this says that they are old. */
  private static Label problem(FleetModel model) {
    Label problem = new Label();
    problem.setId("fleet-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem
        .textProperty()
        .bind(model.stateProperty().map(state -> state.workers().isEmpty() ? "" : state.problem()));
    ObservableValue<Boolean> filled = problem.textProperty().map(text -> !text.isEmpty());
    problem.visibleProperty().bind(filled);
    problem.managedProperty().bind(filled);
    return problem;
  }

  private static TableView<FleetWorker> table(FleetModel model) {
    TableView<FleetWorker> table = new TableView<>();
    FittedColumnsView widths = FittedColumnsView.of(table);
    table.setId("fleet-workers");
    table.setAccessibleText("Workers");
    table.getStyleClass().add(Styles.DENSE);
    words(table, widths, "worker", "The beginning of its id", FleetText::name);
    words(table, widths, "state", "Whether its heartbeat moves", FleetText::state);
    number(
        table,
        widths,
        "slots",
        "How many tasks it executes at once",
        worker -> WorkloadText.count(worker.slots()));
    words(table, widths, "run", "The run that it takes part in", FleetText::run);
    number(
        table, widths, "tasks done", "Tasks completed since it was started", FleetText::completed);
    number(
        table,
        widths,
        "heartbeat",
        "When its heartbeat last moved, by the clock of this window",
        FleetText::heartbeat);
    table.setRowFactory(ignored -> new WorkerRow());
    Label placeholder = new Label();
    placeholder.setId("fleet-placeholder");
    placeholder.setWrapText(true);
    placeholder.textProperty().bind(model.stateProperty().map(FleetState::placeholder));
    table.setPlaceholder(placeholder);
    model.stateProperty().subscribe(state -> show(table, state.workers()));
    return table;
  }

  /** Who is selected stays so, whatever else is said of it now. */
  private static void show(TableView<FleetWorker> table, List<FleetWorker> workers) {
    FleetWorker selected = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(workers);
    if (selected != null) {
      workers.stream()
          .filter(worker -> worker.id().equals(selected.id()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }

  private static void words(
      TableView<FleetWorker> table,
      FittedColumnsView widths,
      String name,
      String help,
      Function<FleetWorker, String> text) {
    widths.head(column(table, text), name, help, WORDS_WIDTH, true);
  }

  private static void number(
      TableView<FleetWorker> table,
      FittedColumnsView widths,
      String name,
      String help,
      Function<FleetWorker, String> text) {
    TableColumn<FleetWorker, String> column = column(table, text);
    column.getStyleClass().add("number");
    widths.head(column, name, help, NUMBER_WIDTH, false);
  }

  private static TableColumn<FleetWorker, String> column(
      TableView<FleetWorker> table, Function<FleetWorker, String> text) {
    TableColumn<FleetWorker, String> column = new TableColumn<>();
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    table.getColumns().add(column);
    return column;
  }

  /** One without a heartbeat stands back. */
  private static final class WorkerRow extends TableRow<FleetWorker> {
    @Override
    protected void updateItem(@Nullable FleetWorker worker, boolean empty) {
      super.updateItem(worker, empty);
      pseudoClassStateChanged(
          DEAD, !empty && worker != null && worker.state() == FleetWorker.State.DEAD);
    }
  }
}
