package dev.taskgauge.app.workbench;

import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.app.results.Shown;
import dev.taskgauge.app.theme.ThemeModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;

/** The tabs with the charts. Only the chart that is seen is kept up to date. */
final class ChartsView extends TabPane {
  private static final List<ChartKind> GRID =
      List.of(
          ChartKind.LIVE,
          ChartKind.THROUGHPUT,
          ChartKind.EFFICIENCY,
          ChartKind.LOST_TIME,
          ChartKind.LATENCY);
  private static final List<ChartKind> SEARCH = List.of(ChartKind.LIVE, ChartKind.TASK_LENGTH);

  private final WorkbenchModel model;
  private final Map<ChartKind, ChartTabView> tabs = new EnumMap<>(ChartKind.class);
  private final List<Tab> others;
  private ChartTabView latest;

  /**
   * Shows the charts.
   *
   * @param others tabs after those of the charts
   */
  ChartsView(WorkbenchModel model, ThemeModel theme, List<Tab> others) {
    this.model = model;
    this.others = List.copyOf(others);
    setId("charts");
    setAccessibleText("Charts, comparison and fleet");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    for (ChartKind kind : ChartKind.values()) {
      tabs.put(kind, new ChartTabView(kind, model, theme));
    }
    latest = tab(ChartKind.LIVE);
    arrange();
    InvalidationListener redraw = changed -> redraw();
    theme.chartStyleProperty().addListener(redraw);
    model
        .results()
        .shownProperty()
        .addListener(
            (changed, before, after) -> {
              arrange();
              redraw();
            });
    model.rows().addListener(redraw);
    getSelectionModel().selectedItemProperty().subscribe(this::selected);
    model.progressProperty().addListener((changed, before, after) -> tick());
    model.runningProperty().addListener((changed, before, after) -> runningChanged(after));
  }

  /** The chart that is seen, or was last. */
  ChartTabView shown() {
    return getTabs().contains(latest) ? latest : tab(ChartKind.LIVE);
  }

  private void selected(@Nullable Tab tab) {
    if (tab instanceof ChartTabView chart) {
      latest = chart;
      chart.redraw();
    }
  }

  /** Whether a chart is seen, and not one of the other tabs. */
  ObservableValue<Boolean> chartShown() {
    return getSelectionModel().selectedItemProperty().map(tab -> tab instanceof ChartTabView);
  }

  /** Shows the chart that answers what the experiment asks. */
  void showAnswer() {
    getSelectionModel().select(tab(answer()));
  }

  /** Which tabs there are depends on what the experiment asks. */
  private void arrange() {
    Shown shown = model.results().shownProperty().get();
    List<Tab> wanted = new ArrayList<>();
    (shown.isSearch() ? SEARCH : GRID).forEach(kind -> wanted.add(tab(kind)));
    if (!shown.charts(ChartKind.WORKER_FIT).isEmpty()) {
      wanted.add(tab(ChartKind.WORKER_FIT));
    }
    wanted.addAll(others);
    if (!getTabs().equals(wanted)) {
      Tab selected = getSelectionModel().getSelectedItem();
      getTabs().setAll(wanted);
      getSelectionModel().select(wanted.contains(selected) ? selected : wanted.get(0));
    }
  }

  private void runningChanged(boolean running) {
    boolean live = tab(ChartKind.LIVE).isSelected();
    if (running) {
      getSelectionModel().select(tab(ChartKind.LIVE));
    } else if (live && model.earlierProperty().get() == null && !model.results().runs().isEmpty()) {
      getSelectionModel().select(tab(answer()));
    }
    redraw();
  }

  /** The chart that answers what the experiment asks. */
  private ChartKind answer() {
    Shown shown = model.results().shownProperty().get();
    if (shown.isSearch()) {
      return ChartKind.TASK_LENGTH;
    }
    return shown.asksHowManyWorkers() ? ChartKind.WORKER_FIT : ChartKind.THROUGHPUT;
  }

  private void tick() {
    ChartTabView seen = shown();
    if (model.runningProperty().get() && seen.isSelected()) {
      seen.tick();
    }
  }

  /** Nothing where none is seen: it is drawn when it is selected. */
  private void redraw() {
    ChartTabView seen = shown();
    if (seen.isSelected()) {
      seen.redraw();
    }
  }

  private ChartTabView tab(ChartKind kind) {
    return Objects.requireNonNull(tabs.get(kind));
  }
}
