package dev.taskgauge.app.workbench;

import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.app.chart.Charts;
import dev.taskgauge.app.chart.LiveChart;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.jfree.chart.fx.ChartViewer;

/** The tabs with the charts. Only the chart that is seen is kept up to date. */
final class ChartsView extends TabPane {
  private final WorkbenchModel model;
  private final ThemeModel theme;
  private final Map<ChartKind, ChartViewer> viewers = new EnumMap<>(ChartKind.class);
  private final Map<ChartKind, Tab> tabs = new EnumMap<>(ChartKind.class);
  private LiveChart live;

  ChartsView(WorkbenchModel model, ThemeModel theme) {
    this.model = model;
    this.theme = theme;
    this.live = liveChart();
    setId("charts");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    for (ChartKind kind : ChartKind.values()) {
      addTab(kind);
    }
    InvalidationListener redraw = changed -> redraw();
    theme.darkProperty().addListener((changed, before, after) -> redraw());
    model.records().addListener(redraw);
    model.rows().addListener(redraw);
    getSelectionModel().selectedItemProperty().addListener((changed, before, after) -> redraw());
    model.progressProperty().addListener((changed, before, after) -> tick());
    model.runningProperty().addListener((changed, before, after) -> runningChanged(after));
    redraw();
  }

  /** The chart that is seen. */
  ChartKind shown() {
    Tab selected = getSelectionModel().getSelectedItem();
    return tabs.entrySet().stream()
        .filter(entry -> entry.getValue().equals(selected))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ChartKind.LIVE);
  }

  /** The size of the chart that is seen. */
  Dimension2D shownSize() {
    ChartViewer viewer = viewer(shown());
    return new Dimension2D(viewer.getWidth(), viewer.getHeight());
  }

  /** Colours and fonts of what is seen. */
  ChartStyle style() {
    return theme.darkProperty().get() ? ChartStyle.DARK : ChartStyle.LIGHT;
  }

  private void addTab(ChartKind kind) {
    ChartViewer viewer =
        new ChartViewer(Charts.create(kind, model.records(), model.trace(), style()), false);
    viewer.setId("chart-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    viewer.setAccessibleText(kind.title() + " chart");
    viewer.setMinSize(0, 0);
    viewers.put(kind, viewer);
    BorderPane content = new BorderPane(viewer);
    if (kind == ChartKind.LIVE) {
      content.setTop(new ReadoutView(model));
      viewer.getCanvas().setTooltipEnabled(false);
    }
    Tab tab = new Tab(kind.title(), content);
    tab.setId("tab-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    tabs.put(kind, tab);
    getTabs().add(tab);
  }

  private void runningChanged(boolean running) {
    if (running) {
      getSelectionModel().select(tabs.get(ChartKind.LIVE));
    } else if (!model.records().isEmpty() && shown() == ChartKind.LIVE) {
      getSelectionModel().select(tabs.get(ChartKind.THROUGHPUT));
    }
    redraw();
  }

  private void tick() {
    if (shown() == ChartKind.LIVE && model.runningProperty().get()) {
      live.update();
    }
  }

  private void redraw() {
    ChartKind kind = shown();
    if (kind == ChartKind.LIVE) {
      live = liveChart();
      viewer(kind).setChart(live.chart());
    } else {
      viewer(kind).setChart(Charts.create(kind, model.records(), model.trace(), style()));
    }
  }

  private LiveChart liveChart() {
    String noData =
        model.runningProperty().get() ? "No task was submitted yet" : "Press Run (Ctrl+Enter)";
    return new LiveChart(model.trace(), style(), noData);
  }

  private ChartViewer viewer(ChartKind kind) {
    return Objects.requireNonNull(viewers.get(kind));
  }
}
