package dev.taskgauge.app.history;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there are no rows: why, and what to do. */
final class HistoryPlaceholderView extends VBox {
  private final HistoryModel model;

  HistoryPlaceholderView(HistoryModel model) {
    this.model = model;
    getStyleClass().add("placeholder-box");
    InvalidationListener changed = ignored -> show();
    model.loadingProperty().addListener(changed);
    model.problemProperty().addListener(changed);
    model.searchProperty().addListener(changed);
    model.filter().wantedProperty().addListener(changed);
    model.rows().addListener(changed);
    show();
  }

  private void show() {
    if (!model.problemProperty().get().isEmpty()) {
      fill(
          icon(Feather.ALERT_TRIANGLE, "problem-icon"),
          "The experiments can not be read",
          model.problemProperty().get(),
          button("Try again", model::refresh));
    } else if (model.loadingProperty().get()) {
      ProgressIndicator progress = new ProgressIndicator();
      progress.setAccessibleText("Reading the experiments");
      fill(progress, "Reading the experiments in " + model.folder() + " …", "", null);
    } else if (model.rows().isEmpty()) {
      fill(
          icon(Feather.CLOCK, "empty-icon"),
          "No experiments yet",
          "Press Run (Ctrl+Enter): what is measured is kept in "
              + model.folder()
              + " and found here again.",
          null);
    } else if (model.filter().activeProperty().get()) {
      fill(
          icon(Feather.SEARCH, "empty-icon"),
          "No experiment passes the filter"
              + (model.searchProperty().get().isBlank() ? "" : " and the search"),
          "The filter bounds when it started, its number of runs and the length of its tasks.",
          button("Clear filter and search", this::clear));
    } else {
      fill(
          icon(Feather.SEARCH, "empty-icon"),
          "No experiment matches “" + model.searchProperty().get().strip() + "”",
          "All words must be found in the name, the back end, the task, the state or the date.",
          button("Clear the search", () -> model.searchProperty().set("")));
    }
  }

  private void clear() {
    model.filter().clear();
    model.searchProperty().set("");
  }

  private void fill(Node sign, String title, String text, @Nullable Button action) {
    Label heading = new Label(title);
    heading.setId("history-placeholder");
    heading.getStyleClass().add(Styles.TITLE_4);
    heading.setWrapText(true);
    getChildren().setAll(sign, heading);
    if (!text.isEmpty()) {
      Label more = new Label(text);
      more.setWrapText(true);
      more.setMinHeight(Region.USE_PREF_SIZE);
      more.getStyleClass().add("more");
      getChildren().add(more);
    }
    if (action != null) {
      getChildren().add(action);
    }
  }

  private static FontIcon icon(Feather feather, String style) {
    FontIcon icon = new FontIcon(feather);
    icon.getStyleClass().add(style);
    return icon;
  }

  private static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setId("history-placeholder-action");
    button.setOnAction(event -> action.run());
    return button;
  }
}
