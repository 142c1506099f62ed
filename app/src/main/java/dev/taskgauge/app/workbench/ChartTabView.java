package dev.taskgauge.app.workbench;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.app.chart.ChartSeriesSwitch;
import dev.taskgauge.app.chart.EmptyChart;
import dev.taskgauge.app.chart.LiveChart;
import dev.taskgauge.app.chart.LiveTrace;
import dev.taskgauge.app.chart.ScreenChart;
import dev.taskgauge.app.chart.VisibleRange;
import dev.taskgauge.app.export.ChartToWrite;
import dev.taskgauge.app.series.ChartTipView;
import dev.taskgauge.app.series.SeriesMenuView;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.report.ExperimentCharts;
import dev.taskgauge.engine.report.NamedRun;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.image.Image;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jspecify.annotations.Nullable;

/** A tab with a chart: what is in it, and which of its series are shown. */
final class ChartTabView extends Tab implements ShownChartView {
  private final ChartKind kind;
  private final WorkbenchModel model;
  private final ThemeModel theme;
  private final WhyEmpty whyEmpty;
  private final ChartViewer viewer;
  private final Label title = new Label();
  private final ComboBox<String> choice = new ComboBox<>();
  private final ChosenLinkView chosen;
  private final SeriesMenuView series;
  private final Consumer<ExperimentCharts.@Nullable Named> drawn;
  private @Nullable LiveChart live;
  private LiveTrace shownTrace = new LiveTrace();

  /**
   * A tab.
   *
   * @param drawn is told what was drawn; null where that is no chart of results
   * @param showAllRuns has no run shown by itself any more
   */
  ChartTabView(
      ChartKind kind,
      WorkbenchModel model,
      ThemeModel theme,
      Consumer<ExperimentCharts.@Nullable Named> drawn,
      Runnable showAllRuns) {
    super(kind.title());
    this.kind = kind;
    this.model = model;
    this.theme = theme;
    this.whyEmpty = new WhyEmpty(model);
    this.drawn = drawn;
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    setId("tab-" + name);
    series = new SeriesMenuView("series-" + name, this::redraw);
    chosen = new ChosenLinkView("chosen-" + name, showAllRuns);
    viewer = new ChartViewer(chart(), false);
    viewer.setId("chart-" + name);
    viewer.setAccessibleText(kind.title() + " chart");
    series.listenTo(viewer);
    // The header first: Tab goes in the order in which they are put in.
    BorderPane content = new BorderPane();
    content.setTop(isLive() ? liveHeader() : header(name));
    if (isLive()) {
      // Values are looked up where somebody points, and not made ready with each moment.
      ChartTipView.add(viewer, this::liveValues);
    } else {
      ChartTipView.ofPoints(viewer);
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
    // Its skin keeps a picture of what scrolls, which is out of date with the next moment.
    scroll.skinProperty().subscribe(() -> uncached(scroll));
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

  private static void uncached(ScrollPane scroll) {
    Node viewport = scroll.lookup(".viewport");
    if (viewport != null) {
      viewport.setCache(false);
    }
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
    HBox header = new HBox(title, space, chosen, choice, series);
    header.getStyleClass().addAll("chart-header", "centred-row");
    return header;
  }

  @Override
  public String chartName() {
    return kind.title();
  }

  private Region liveHeader() {
    ReadoutView readout = new ReadoutView(model);
    HBox.setHgrow(readout, Priority.ALWAYS);
    HBox header = new HBox(readout, chosen, series);
    header.getStyleClass().add("live-header");
    return header;
  }

  /** Whether it shows the run in progress. */
  boolean isLive() {
    return kind == ChartKind.LIVE;
  }

  @Override
  public boolean hasChart() {
    return isLive() ? !trace().isEmpty() : named() != null;
  }

  @Override
  public Image picture() {
    if (!isSelected()) {
      redraw();
    }
    SnapshotParameters twice = new SnapshotParameters();
    twice.setTransform(Transform.scale(2, 2));
    return viewer.snapshot(twice, null);
  }

  @Override
  public ChartToWrite toWrite() {
    ExperimentCharts.Named named = named();
    Supplier<JFreeChart> whole = maker();
    return new ChartToWrite(
        named == null ? "live" : named.fileName(),
        isSelected() ? VisibleRange.of(viewer.getChart()).in(whole) : whole,
        (int) viewer.getWidth(),
        (int) viewer.getHeight());
  }

  /** Makes all of the chart anew, in any thread. */
  private Supplier<JFreeChart> maker() {
    ChartStyle style = theme.chartStyleProperty().get();
    Set<String> hidden = series.hidden();
    if (isLive()) {
      LiveTrace trace = trace().copy();
      return () -> {
        LiveChart chart = new LiveChart(trace, style, "");
        chart.hide(hidden);
        return chart.chart();
      };
    }
    ExperimentCharts.Named named = named();
    String why = whyEmpty.text(kind);
    return () -> {
      JFreeChart chart =
          named == null ? EmptyChart.create(kind, why, style) : named.untitled(style);
      new ChartSeriesSwitch(chart).hide(hidden);
      if (named != null && named.height(0) > 0) {
        ScreenChart.readFromTop(chart);
      }
      return chart;
    };
  }

  /** Shows what there is now. */
  void redraw() {
    offerCharts();
    ExperimentCharts.Named named = named();
    JFreeChart chart = chart();
    viewer.setChart(ScreenChart.of(chart));
    int some = chosenRuns().size();
    chosen.show(some, isLive() ? shownTrace.names().size() : some);
    if (isLive()) {
      series.offer(shownTrace.names());
    } else {
      title.setText(named == null ? "" : named.title());
      viewer.setStyle(named == null ? "" : leastHeight(named));
      series.offer(new ChartSeriesSwitch(chart).names());
    }
    drawn.accept(named);
  }

  /** What many bars one below the other need is more than the sheet says. */
  private String leastHeight(ExperimentCharts.Named named) {
    double height = named.height(0) * theme.textPercentProperty().get() / 100.0;
    return height == 0 ? "" : "-fx-min-height: " + height + "px;";
  }

  /** A moment of a run came. */
  void tick() {
    LiveChart current = live;
    if (current != null && shownTrace.equals(model.trace())) {
      current.update();
      series.offer(shownTrace.names());
    }
  }

  private JFreeChart chart() {
    if (isLive()) {
      shownTrace = trace();
      LiveChart fresh =
          new LiveChart(shownTrace, theme.chartStyleProperty().get(), whyEmpty.text(kind));
      fresh.hide(series.hidden());
      live = fresh;
      return fresh.chart();
    }
    return maker().get();
  }

  private String liveValues(Point2D place) {
    LiveChart drawn = live;
    return drawn == null ? "" : drawn.valuesAt(viewer.getRenderingInfo().getPlotInfo(), place);
  }

  /** What the live chart is to show: the runs that are chosen, else those of the experiment. */
  private LiveTrace trace() {
    List<NamedRun> some = chosenRuns();
    return some.isEmpty() ? model.trace() : LiveTrace.of(some);
  }

  private List<NamedRun> chosenRuns() {
    return model.results().shownProperty().get().chosen();
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
}
