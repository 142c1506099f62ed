package dev.taskgauge.app.history;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of what is shown. Numbers are typed: runs and lengths go over many decades, which a
 * slider can neither show nor be set in by keyboard.
 */
final class HistoryFilterView extends FlowPane {
  private final HistoryFilterModel model;

  HistoryFilterView(HistoryFilterModel model) {
    super(14, 6);
    this.model = model;
    setId("history-filter");
    getStyleClass().add("filter");
    getChildren()
        .addAll(
            days(),
            range(
                "Runs",
                number("history-runs-from", "Least number of runs", model.fewestRunsProperty()),
                number("history-runs-to", "Largest number of runs", model.mostRunsProperty())),
            range(
                "Task length",
                length("history-task-from", "Shortest task", model.shortestTaskProperty()),
                length("history-task-to", "Longest task", model.longestTaskProperty())),
            clear(),
            problem());
  }

  /** When; beside the search, as it is used most. */
  static HBox span(HistoryFilterModel model) {
    ComboBox<HistorySpan> box = new ComboBox<>();
    box.setId("history-span");
    box.setAccessibleText("When experiments started");
    box.setTooltip(new Tooltip("Shows experiments that started then"));
    box.getItems().setAll(HistorySpan.values());
    box.valueProperty().bindBidirectional(model.spanProperty());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable HistorySpan span) {
            return span == null ? "" : span.label();
          }

          @Override
          public @Nullable HistorySpan fromString(String text) {
            return null;
          }
        });
    box.setMinWidth(Region.USE_PREF_SIZE);
    Label label = new Label("When");
    label.setLabelFor(box);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox both = new HBox(6, label, box);
    both.getStyleClass().add("range");
    return both;
  }

  private Node days() {
    HBox days =
        range(
            "Days",
            day("history-day-from", "First day", model.fromDayProperty()),
            day("history-day-to", "Last day", model.toDayProperty()));
    ObservableValue<Boolean> chosen = model.spanProperty().map(span -> span == HistorySpan.DAYS);
    days.visibleProperty().bind(chosen);
    days.managedProperty().bind(chosen);
    return days;
  }

  private static DatePicker day(String id, String name, Property<@Nullable LocalDate> value) {
    DatePicker day = new DatePicker();
    day.setId(id);
    day.setAccessibleText(name);
    day.getEditor().setAccessibleText(name);
    day.setPrefWidth(150);
    day.setPromptText("2026-12-31");
    // As the table writes days, wherever one is.
    day.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, null));
    day.valueProperty().bindBidirectional(value);
    return day;
  }

  private static TextField number(String id, String name, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(name);
    field.setPrefColumnCount(3);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static TextField length(String id, String name, StringProperty value) {
    TextField field = number(id, name, value);
    field.setPrefColumnCount(5);
    field.setTooltip(new Tooltip(name + ", such as 500us, 10ms or 2s"));
    return field;
  }

  private static HBox range(String text, Node from, Node to) {
    Label label = new Label(text);
    label.setLabelFor(from);
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox range = new HBox(6, label, from, new Label("to"), to);
    range.getStyleClass().add("range");
    return range;
  }

  private Button clear() {
    Button clear = new Button("Clear filter");
    clear.setId("history-clear-filter");
    clear.getStyleClass().add(Styles.SMALL);
    clear.disableProperty().bind(model.activeProperty().not());
    clear.setOnAction(event -> model.clear());
    return clear;
  }

  private Label problem() {
    Label problem = new Label();
    problem.setId("history-filter-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    ObservableValue<Boolean> wrong = model.problemProperty().map(text -> !text.isEmpty());
    problem.visibleProperty().bind(wrong);
    problem.managedProperty().bind(wrong);
    return problem;
  }
}
