package dev.taskgauge.app.history;

import dev.taskgauge.app.tables.FittedColumnsView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the history. Only what is uncommonly long is cut in them, and said where it is
 * pointed at: what there is no room for else are whole columns, the least important ones, and the
 * line below the table says what they would.
 */
final class HistoryColumnsView {
  /** What the ids of columns begin with. */
  static final String ID = "history-column-";

  private static final String NUMBER = "number";

  /** Longer names are cut, so that not all that is beside them is left out. */
  private static final int LONG_NAME = 36;

  /** And so many letters of one stay before anything beside them is left out. */
  private static final int LEAST_OF_NAME = 26;

  /** The same of what is in the columns beside. */
  private static final int LONG_TEXT = 20;

  /** Of very many texts only the longest are measured. */
  private static final int LONGEST_TEXTS = 20;

  private final TableView<ExperimentRow> table;
  private final FittedColumnsView widths;
  private final Map<TableColumn<?, ?>, Function<ExperimentRow, String>> texts =
      new LinkedHashMap<>();

  /** Adds them to a table. */
  HistoryColumnsView(TableView<ExperimentRow> table, HistoryModel model) {
    this.table = table;
    widths = FittedColumnsView.of(table);
    TableColumn<?, ?> name = words("name", "Name of the experiment", 190, ExperimentRow::name);
    column(
        "started",
        "When its first run started, in the time of this place",
        146,
        false,
        ExperimentRow::startedAt,
        RowText::started);
    TableColumn<?, ?> backEnd =
        words("back end", "Where tasks were executed", 84, ExperimentRow::backEnds);
    TableColumn<?, ?> task = words("task", "What each task does", 100, ExperimentRow::tasks);
    TableColumn<?, ?> workers =
        number(
            "workers",
            "Numbers of worker slots; sorted by the highest",
            106,
            ExperimentRow::mostWorkers,
            ExperimentRow::workers);
    TableColumn<?, ?> runs =
        number(
            "runs", "Measured runs, of those planned", 74, ExperimentRow::runsDone, RowText::runs);
    addResults();
    // Names usually say the back end.
    widths.spare(List.of(runs, backEnd, workers, task));
    hold(model, name, LONG_NAME, LEAST_OF_NAME);
    for (TableColumn<?, ?> each : List.of(backEnd, task, workers)) {
      hold(model, each, LONG_TEXT, LONG_TEXT);
    }
  }

  private void addResults() {
    TableColumn<ExperimentRow, ExperimentRow> state =
        column(
            "state",
            "How it ended",
            80,
            false,
            row -> row.state().label(),
            row -> row.state().label());
    state.setCellFactory(ignored -> new StateCell());
    widths.holds(state, Stream.of(ExperimentState.values()).map(ExperimentState::label).toList());
    number(
        "tasks/s",
        "Highest throughput of a run",
        92,
        row -> orLowest(row.bestTasksPerSecond()),
        RowText::throughput);
    number(
        "efficiency",
        "Highest efficiency of a run",
        84,
        row -> orLowest(row.bestEfficiencyFraction()),
        RowText::efficiency);
  }

  /** What the columns would say that are left out; empty where all are there. */
  String leftOut(ExperimentRow row) {
    return texts.entrySet().stream()
        .filter(each -> !each.getKey().isVisible())
        .map(each -> widths.name(each.getKey()) + " " + each.getValue().apply(row))
        .collect(Collectors.joining(" · "));
  }

  /** What the head of a column says. */
  String name(TableColumn<?, ?> column) {
    return widths.name(column);
  }

  /** Has a column shown or not, whatever room there is. */
  void want(TableColumn<?, ?> column, boolean shown) {
    widths.want(column, shown);
  }

  /** Columns come and go with the room again. */
  void wantUsual() {
    widths.wantUsual();
  }

  /** Has a column be as wide as what is in it. */
  private void hold(HistoryModel model, TableColumn<?, ?> column, int most, int least) {
    model
        .updatingProperty()
        .subscribe(
            updating -> {
              if (!updating) {
                widths.holds(
                    column,
                    longest(column, model.rows(), most),
                    longest(column, model.rows(), least));
              }
            });
  }

  private Set<String> longest(TableColumn<?, ?> column, List<ExperimentRow> rows, int letters) {
    return rows.stream()
        .map(Objects.requireNonNull(texts.get(column)))
        .map(each -> each.substring(0, Math.min(letters, each.length())))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(LONGEST_TEXTS)
        .collect(Collectors.toSet());
  }

  private TableColumn<?, ?> words(
      String name, String help, double width, Function<ExperimentRow, String> text) {
    TableColumn<ExperimentRow, ExperimentRow> column =
        column(name, help, width, true, row -> text.apply(row).toLowerCase(Locale.ROOT), text);
    column.setCellFactory(ignored -> new TextCell(text, true));
    return column;
  }

  private <T extends Comparable<? super T>> TableColumn<?, ?> number(
      String name,
      String help,
      double width,
      Function<ExperimentRow, T> value,
      Function<ExperimentRow, String> text) {
    TableColumn<ExperimentRow, ExperimentRow> column =
        column(name, help, width, false, value, text);
    column.getStyleClass().add(NUMBER);
    column.setCellFactory(ignored -> new TextCell(text, true));
    return column;
  }

  private <T extends Comparable<? super T>> TableColumn<ExperimentRow, ExperimentRow> column(
      String name,
      String help,
      double width,
      boolean words,
      Function<ExperimentRow, T> value,
      Function<ExperimentRow, String> text) {
    TableColumn<ExperimentRow, ExperimentRow> column = new TableColumn<>();
    widths.head(column, name, help, width, words);
    column.setId(ID + name.replaceAll("[^a-z]+", "-"));
    column.setReorderable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(ignored -> new TextCell(text, false));
    column.setComparator(Comparator.comparing(value));
    table.getColumns().add(column);
    texts.put(column, text);
    return column;
  }

  private static double orLowest(@Nullable Double value) {
    return value == null ? -1 : value;
  }

  /** A text, with all of it shown where it is pointed at. */
  private static class TextCell extends TableCell<ExperimentRow, ExperimentRow> {
    private final Function<ExperimentRow, String> text;
    private final boolean mayBeLong;

    TextCell(Function<ExperimentRow, String> text, boolean mayBeLong) {
      this.text = text;
      this.mayBeLong = mayBeLong;
    }

    @Override
    protected void updateItem(@Nullable ExperimentRow row, boolean empty) {
      super.updateItem(row, empty);
      String shown = empty || row == null ? "" : text.apply(row);
      setText(shown.isEmpty() && row != null ? RowText.NONE : shown);
      setTooltip(mayBeLong && !shown.isEmpty() ? new Tooltip(shown) : null);
    }
  }

  /** The state, in its colour. */
  private static final class StateCell extends TextCell {
    StateCell() {
      super(row -> row.state().label(), false);
    }

    @Override
    protected void updateItem(@Nullable ExperimentRow row, boolean empty) {
      super.updateItem(row, empty);
      for (ExperimentState state : ExperimentState.values()) {
        getStyleClass().remove(style(state));
      }
      if (!empty && row != null) {
        getStyleClass().add(style(row.state()));
        setTooltip(row.damage().isEmpty() ? null : new Tooltip(row.damage()));
      }
    }

    private static String style(ExperimentState state) {
      return "state-" + state.name().toLowerCase(Locale.ROOT);
    }
  }
}
