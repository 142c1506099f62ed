package dev.taskgauge.app.workbench;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.app.chart.ChartSeriesSwitch;
import dev.taskgauge.app.chart.EmptyChart;
import dev.taskgauge.app.chart.LiveChart;
import dev.taskgauge.app.chart.LiveTrace;
import dev.taskgauge.app.chart.RedrawBudget;
import dev.taskgauge.app.chart.ScreenChart;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.report.ExperimentCharts;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.geometry.Dimension2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.LegendItemEntity;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;
import org.jspecify.annotations.Nullable;

/** A tab with a chart: what is in it, and which of its series are shown. */
final class ChartTabView extends Tab {
  /** As much again is spent on bringing it to the screen: together some 4 % of one core. */
  private static final int DRAWING_PART_OF_TIME = 50;

  private final ChartKind kind;
  private final WorkbenchModel model;
  private final ThemeModel theme;
  private final ChartViewer viewer;
  private final Label title = new Label();
  private final ComboBox<String> choice = new ComboBox<>();
  private final MenuButton seriesMenu = new MenuButton("Ser_ies");
  private final Set<String> hidden = new HashSet<>();
  private List<String> seriesNames = List.of();
  private final RedrawBudget budget = new RedrawBudget(DRAWING_PART_OF_TIME);
  private @Nullable LiveChart live;

  ChartTabView(ChartKind kind, WorkbenchModel model, ThemeModel theme) {
    super(kind.title());
    this.kind = kind;
    this.model = model;
    this.theme = theme;
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    setId("tab-" + name);
    viewer = new ChartViewer(chart(), false);
    viewer.setId("chart-" + name);
    viewer.setAccessibleText(kind.title() + " chart");
    // The header first: Tab goes in the order in which they are put in.
    BorderPane content = new BorderPane();
    if (kind == ChartKind.LIVE) {
      content.setTop(new ReadoutView(model));
      viewer.getCanvas().setTooltipEnabled(false);
    } else {
      content.setTop(header(name));
      viewer.addChartMouseListener(new LegendClicks());
    }
    content.setCenter(scrolled());
    TabContentView.put(this, content);
  }

  /** Where there is not room for the least of a chart, it scrolls, and the wheel does not zoom. */
  private ScrollPane scrolled() {
    // The sheet says more. Without this a chart would count as no smaller than it is.
    viewer.setMinSize(0, 0);
    viewer.getStyleClass().addAll("plot", "plot-" + kind.name().toLowerCase(Locale.ROOT));
    ScrollPane scroll = new ScrollPane(viewer);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("plot-scroll");
    viewer.addEventFilter(
        ScrollEvent.SCROLL,
        event -> {
          double hiddenHeight = viewer.getHeight() - scroll.getViewportBounds().getHeight();
          if (hiddenHeight > 1) {
            scroll.setVvalue(scroll.getVvalue() - event.getDeltaY() / hiddenHeight);
            event.consume();
          }
        });
    return scroll;
  }

  private Region header(String name) {
    title.getStyleClass().add("chart-title");
    title.setId("title-" + name);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    choice.setId("choice-" + name);
    choice.setAccessibleText("Which chart");
    choice.setVisible(false);
    choice.setManaged(false);
    choice.getStyleClass().add(Styles.SMALL);
    choice.setOnAction(event -> redraw());
    seriesMenu.setId("series-" + name);
    seriesMenu.setMnemonicParsing(true);
    seriesMenu.setMinWidth(Region.USE_PREF_SIZE);
    seriesMenu.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    seriesMenu.setTooltip(new Tooltip("Which series are shown; or click one in the legend"));
    HBox header = new HBox(title, space, choice, seriesMenu);
    header.getStyleClass().addAll("chart-header", "centred-row");
    return header;
  }

  /** The size of the chart. */
  Dimension2D chartSize() {
    return new Dimension2D(viewer.getWidth(), viewer.getHeight());
  }

  /** The chart as it is seen, or would be, at twice its size. */
  Image picture() {
    if (!isSelected()) {
      redraw();
    }
    SnapshotParameters twice = new SnapshotParameters();
    twice.setTransform(Transform.scale(2, 2));
    return viewer.snapshot(twice, null);
  }

  /** What a file with the chart is called, without its ending. */
  String fileName() {
    ExperimentCharts.Named named = named();
    return named == null ? "live" : named.fileName();
  }

  /** Makes what is seen anew, in any thread. */
  Supplier<JFreeChart> maker() {
    ChartStyle style = theme.chartStyleProperty().get();
    if (kind == ChartKind.LIVE) {
      LiveTrace trace = model.trace().copy();
      return () -> new LiveChart(trace, style, "").chart();
    }
    ExperimentCharts.Named named = named();
    Set<String> hiddenNow = Set.copyOf(hidden);
    return () -> {
      JFreeChart chart = named == null ? empty(style) : named.untitled(style);
      new ChartSeriesSwitch(chart).hide(hiddenNow);
      if (named != null && named.height(0) > 0) {
        ScreenChart.readFromTop(chart);
      }
      return chart;
    };
  }

  /** Shows what there is now. */
  void redraw() {
    offerCharts();
    JFreeChart chart = chart();
    viewer.setChart(ScreenChart.of(chart));
    if (kind != ChartKind.LIVE) {
      ExperimentCharts.Named named = named();
      title.setText(named == null ? "" : named.title());
      viewer.setStyle(named == null ? "" : leastHeight(named));
      offerSeries(new ChartSeriesSwitch(chart).names());
    }
  }

  /** What many bars one below the other need is more than the sheet says. */
  private String leastHeight(ExperimentCharts.Named named) {
    double height = named.height(0) * theme.textPercentProperty().get() / 100.0;
    return height == 0 ? "" : "-fx-min-height: " + height + "px;";
  }

  /** A moment of a run came. */
  void tick() {
    LiveChart current = live;
    long startNanos = System.nanoTime();
    if (current != null && budget.isDue(startNanos)) {
      current.update();
      budget.drawn(startNanos, System.nanoTime());
    }
  }

  private JFreeChart chart() {
    if (kind == ChartKind.LIVE) {
      LiveChart fresh =
          new LiveChart(model.trace(), theme.chartStyleProperty().get(), noLiveData());
      live = fresh;
      return fresh.chart();
    }
    return maker().get();
  }

  private JFreeChart empty(ChartStyle style) {
    return EmptyChart.create(kind, whyEmpty(), style);
  }

  private String whyEmpty() {
    if (model.runningProperty().get()) {
      return "Nothing to show before the first run ends";
    }
    return model.rows().isEmpty()
        ? "No finished runs yet: press Run (Ctrl+Enter)"
        : "No run came to its end: the table below says what became of each";
  }

  private String noLiveData() {
    if (model.runningProperty().get()) {
      return "No task was submitted yet";
    }
    if (model.rows().isEmpty()) {
      return "Press Run (Ctrl+Enter)";
    }
    return model.results().runs().isEmpty()
        ? "No task was submitted: the table below says what became of the runs"
        : "These runs are over; the other tabs show what they measured";
  }

  private ExperimentCharts.@Nullable Named named() {
    List<ExperimentCharts.Named> charts = model.results().shownProperty().get().charts(kind);
    if (charts.isEmpty()) {
      return null;
    }
    return charts.stream()
        .filter(chart -> chart.title().equals(choice.getValue()))
        .findFirst()
        .orElse(charts.get(0));
  }

  /** Of several charts in a tab, one is chosen. */
  private void offerCharts() {
    List<String> titles =
        model.results().shownProperty().get().charts(kind).stream()
            .map(ExperimentCharts.Named::title)
            .toList();
    if (!choice.getItems().equals(titles)) {
      choice.setItems(FXCollections.observableArrayList(titles));
      choice.setVisible(titles.size() > 1);
      choice.setManaged(titles.size() > 1);
      // The choice says the same.
      title.setVisible(titles.size() <= 1);
      title.setManaged(titles.size() <= 1);
      if (!titles.isEmpty() && !titles.contains(choice.getValue())) {
        choice.setValue(titles.get(0));
      }
    }
  }

  private void offerSeries(List<String> names) {
    seriesMenu.setVisible(names.size() > 1);
    if (names.equals(seriesNames)) {
      return;
    }
    seriesNames = List.copyOf(names);
    hidden.retainAll(names);
    seriesMenu.getItems().setAll(names.stream().map(this::item).toList());
  }

  private CheckMenuItem item(String name) {
    CheckMenuItem item = new CheckMenuItem(name);
    item.setMnemonicParsing(false);
    item.setSelected(!hidden.contains(name));
    item.setOnAction(event -> toggle(name));
    return item;
  }

  private void toggle(String name) {
    if (!hidden.remove(name)) {
      hidden.add(name);
    }
    seriesMenu.getItems().stream()
        .filter(item -> name.equals(item.getText()))
        .forEach(item -> ((CheckMenuItem) item).setSelected(!hidden.contains(name)));
    redraw();
  }

  /** A click on a series in the legend hides it, another one shows it again. */
  private final class LegendClicks implements ChartMouseListenerFX {
    @Override
    public void chartMouseClicked(ChartMouseEventFX event) {
      if (event.getEntity() instanceof LegendItemEntity entity) {
        String name = String.valueOf(entity.getSeriesKey());
        if (seriesNames.contains(name)) {
          toggle(name);
        }
      }
    }

    @Override
    public void chartMouseMoved(ChartMouseEventFX event) {}
  }
}
