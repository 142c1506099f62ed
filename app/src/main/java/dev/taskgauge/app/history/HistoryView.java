package dev.taskgauge.app.history;

import atlantafx.base.theme.Styles;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The history: a search field, the table, and what was done. */
public final class HistoryView extends BorderPane {
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private static final KeyCombination COLUMNS =
      new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination FILTER =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private static final long TRASH_DAYS = HistoryWork.TRASH_AGE.toDays();

  private final HistoryModel model;
  private final HistoryQuestions questions;
  private final TextField search = new TextField();
  private final ToggleButton moreFilters = new ToggleButton("Filter", new FontIcon(Feather.FILTER));
  private final HistoryTableView table;
  private final HistoryColumnsMenuView columns;
  private final NoteView note;

  /** Shows a model; whoever makes both starts and closes it. */
  public HistoryView(HistoryModel model, HistoryQuestions questions) {
    this.model = model;
    this.questions = questions;
    getStyleClass().add("history");
    getStylesheets()
        .add(Objects.requireNonNull(HistoryView.class.getResource("history.css")).toExternalForm());
    note = new NoteView(model, "history");
    table = new HistoryTableView(model, new Commands());
    columns = table.columnsMenu();
    HistoryFilterView filter = new HistoryFilterView(model.filter());
    setTop(new VBox(bar(filter), filter));
    setCenter(table);
    setBottom(new VBox(new SelectedRowView(table), note));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /** Where a search is typed. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Wraps where text is large or the window small. */
  private FlowPane bar(HistoryFilterView filter) {
    search.setId("history-search");
    search.setPromptText("Search");
    search.setAccessibleText("Search the experiments");
    search.setTooltip(
        new Tooltip("By name, back end, task, state or date; all words must match (Ctrl+F)"));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.setOnAction(event -> table.focusFirst());
    Label count = new Label();
    count.setId("history-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().add("count");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::count, model.rows(), model.found(), model.loadingProperty()));
    FlowPane bar =
        new FlowPane(
            search,
            HistoryFilterView.span(model.filter()),
            moreButton(filter),
            count,
            compareButton(),
            columns,
            trashButton(),
            icon(Feather.REFRESH_CW, "Read again (F5)"));
    bar.getStyleClass().add("bar");
    return bar;
  }

  /** The rest of the filter takes its row only where it is wanted. */
  private ToggleButton moreButton(HistoryFilterView filter) {
    ToggleButton more = moreFilters;
    more.setId("history-more-filters");
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setTooltip(new Tooltip("Filter by days, number of runs and task length (Ctrl+Shift+F)"));
    filter.visibleProperty().bind(more.selectedProperty());
    filter.managedProperty().bind(more.selectedProperty());
    // What hides experiments is never out of sight.
    model
        .filter()
        .spanProperty()
        .addListener(
            (changed, before, span) -> {
              if (span == HistorySpan.DAYS) {
                more.setSelected(true);
              }
            });
    more.selectedProperty()
        .addListener(
            (changed, before, shown) -> {
              if (!shown) {
                model.filter().clearBounds();
              }
            });
    return more;
  }

  private String count() {
    int all = model.rows().size();
    int found = model.found().size();
    String noun =
        (all == 1 ? " experiment" : " experiments")
            + (model.loadingProperty().get() && all > 0 ? ", reading more …" : "");
    return found == all
        ? WorkloadText.count(all) + noun
        : WorkloadText.count(found) + " of " + WorkloadText.count(all) + noun;
  }

  private Button compareButton() {
    Button compare = new Button("Compare", new FontIcon(Feather.BAR_CHART_2));
    compare.setId("history-compare");
    compare.setMinWidth(Region.USE_PREF_SIZE);
    compare.setMnemonicParsing(false);
    compare.setTooltip(
        new Tooltip("Compare the chosen experiments (Enter); choose more with Ctrl, Shift"));
    BooleanBinding fewer =
        Bindings.createBooleanBinding(() -> table.chosen().size() < 2, table.selection());
    compare.disableProperty().bind(fewer);
    compare.setOnAction(event -> model.compare(table.chosen()));
    table
        .selection()
        .addListener(
            (ListChangeListener<ExperimentRow>)
                change -> {
                  int chosen = table.chosen().size();
                  compare.setText(chosen < 2 ? "Compare" : "Compare " + chosen);
                });
    return compare;
  }

  private Button trashButton() {
    Button trash = new Button("", new FontIcon(Feather.TRASH_2));
    trash.setId("history-empty-trash");
    trash.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    String name = "Empty trash… (Ctrl+Shift+Delete)";
    trash.setAccessibleText(name);
    trash.setTooltip(
        new Tooltip(name + "\nDeleted experiments are kept for " + TRASH_DAYS + " days"));
    trash.setOnAction(event -> emptyTrash());
    return trash;
  }

  private void emptyTrash() {
    model
        .trash()
        .lookInto(
            content -> {
              if (questions.emptyTrash(content)) {
                model.trash().empty();
              }
            });
  }

  private Button icon(Feather feather, String name) {
    Button button = new Button("", new FontIcon(feather));
    button.setId("history-refresh");
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(event -> model.refresh());
    return button;
  }

  /** Before the controls: the table has a meaning of its own for some of these. */
  private void keyPressed(KeyEvent event) {
    if (FIND.match(event)) {
      focusSearch();
      event.consume();
    } else if (COLUMNS.match(event)) {
      columns.requestFocus();
      columns.show();
      event.consume();
    } else if (FILTER.match(event)) {
      moreFilters.fire();
      event.consume();
    } else if (event.getCode() == KeyCode.F5) {
      model.refresh();
      event.consume();
    } else if (HistoryRowView.EMPTY_TRASH.match(event)) {
      emptyTrash();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE
        && search.isFocused()
        && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
      table.focusFirst();
      event.consume();
    } else {
      note.keyPressed(event);
    }
  }

  private final class Commands implements HistoryTableView.Commands {
    @Override
    public void open(ExperimentRow row) {
      model.open(row);
    }

    @Override
    public void compare(List<ExperimentRow> rows) {
      model.compare(rows);
    }

    @Override
    public void rename(ExperimentRow row) {
      Optional<String> name = questions.newName(row.name());
      name.ifPresent(wanted -> model.rename(row, wanted));
    }

    @Override
    public void delete(List<ExperimentRow> rows) {
      model.trash().delete(rows);
    }

    @Override
    public void openFolder(ExperimentRow row) {
      model.openFolder(row);
    }

    @Override
    public void copy(List<ExperimentRow> rows) {
      copy(RowCopy.text(rows), rows.size());
    }

    @Override
    public void copyCsv(List<ExperimentRow> rows) {
      copy(RowCopy.csv(rows), rows.size());
    }

    private void copy(String text, int rows) {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
      model.copied(rows);
    }

    @Override
    public void export(ExperimentRow row) {
      questions
          .exportTarget(row.directory().getFileName() + ".csv")
          .ifPresent(target -> model.exportRuns(row, target));
    }

    @Override
    public void oneOnly(String what, int chosen) {
      model.oneOnly(what, chosen);
    }

    @Override
    public void emptyTrash() {
      HistoryView.this.emptyTrash();
    }
  }
}
