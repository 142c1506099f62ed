package dev.taskgauge.app.workbench;

import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.app.results.Shown;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.report.ExperimentCharts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
  private final ReadOnlyObjectWrapper<ExperimentCharts.@Nullable Named> answer =
      new ReadOnlyObjectWrapper<>();
  private ShownChartView latest;

  /** Whether the answer is to take the place of the live chart as soon as there is one. */
  private boolean answerDue;

  /**
   * Shows the charts.
   *
   * @param others tabs after those of the charts
   * @param showAllRuns has no run shown by itself any more
   */
  ChartsView(WorkbenchModel model, ThemeModel theme, List<Tab> others, Runnable showAllRuns) {
    this.model = model;
    this.others = List.copyOf(others);
    setId("charts");
    setAccessibleText("Charts, comparison and fleet");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    for (ChartKind kind : ChartKind.values()) {
      tabs.put(kind, new ChartTabView(kind, model, theme, answer::set, showAllRuns));
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
              leaveLive();
              redraw();
            });
    model.rows().addListener(redraw);
    getSelectionModel().selectedItemProperty().subscribe(this::selected);
    model.chartedProperty().addListener((changed, before, after) -> tick());
    model.runningProperty().addListener((changed, before, after) -> runningChanged(after));
  }

  /** The chart that is in front, a comparison's too; behind a tab without one, the last one. */
  ShownChartView shown() {
    return latest instanceof Tab tab && getTabs().contains(tab) ? latest : tab(ChartKind.LIVE);
  }

  /** The chart of results that was seen last; null where that is the live one, or empty. */
  ReadOnlyObjectProperty<ExperimentCharts.@Nullable Named> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  private void selected(@Nullable Tab tab) {
    answerDue = answerDue && tab instanceof ChartTabView live && live.isLive();
    if (tab instanceof ShownChartView chart) {
      latest = chart;
    }
    redraw();
  }

  /** Whether a chart of the experiment is seen, and not one of the other tabs. */
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
      ShownChartView seen = latest;
      getTabs().setAll(wanted);
      getSelectionModel().select(wanted.contains(selected) ? selected : wanted.get(0));
      if (!(getSelectionModel().getSelectedItem() instanceof ShownChartView)) {
        // Others were selected only while the tabs were changed.
        latest = seen;
      }
    }
  }

  private void runningChanged(boolean running) {
    if (running) {
      getSelectionModel().select(tab(ChartKind.LIVE));
    }
    answerDue =
        !running && tab(ChartKind.LIVE).isSelected() && model.earlierProperty().get() == null;
    leaveLive();
    redraw();
  }

  /**
   * What a run came to is arranged soon after its end, and nothing is made of one that was stopped:
   * an empty chart must not take the place of one that is filled.
   */
  private void leaveLive() {
    if (answerDue
        && model.results().isArranged()
        && !model.results().shownProperty().get().charts(answer()).isEmpty()) {
      showAnswer();
    }
  }

  /** The chart that answers what the experiment asks. */
  private ChartKind answer() {
    Shown shown = model.results().shownProperty().get();
    if (shown.isSearch()) {
      return ChartKind.TASK_LENGTH;
    }
    if (shown.asksForEfficiency()) {
      return ChartKind.EFFICIENCY;
    }
    return shown.asksHowManyWorkers() ? ChartKind.WORKER_FIT : ChartKind.THROUGHPUT;
  }

  private void tick() {
    if (model.runningProperty().get()
        && getSelectionModel().getSelectedItem() instanceof ChartTabView seen) {
      seen.tick();
    }
  }

  /** Nothing where none is seen: it is drawn when it is selected. */
  private void redraw() {
    if (getSelectionModel().getSelectedItem() instanceof ChartTabView seen) {
      seen.redraw();
    }
  }

  private ChartTabView tab(ChartKind kind) {
    return Objects.requireNonNull(tabs.get(kind));
  }
}
