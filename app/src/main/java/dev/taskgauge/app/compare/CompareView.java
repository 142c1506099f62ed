package dev.taskgauge.app.compare;

import atlantafx.base.theme.Styles;
import dev.taskgauge.app.chart.ChartSeriesSwitch;
import dev.taskgauge.app.chart.ScreenChart;
import dev.taskgauge.app.chart.VisibleRange;
import dev.taskgauge.app.export.ChartToWrite;
import dev.taskgauge.app.series.ChartTipView;
import dev.taskgauge.app.series.SeriesMenuView;
import dev.taskgauge.app.theme.ThemeModel;
import dev.taskgauge.engine.report.ExperimentCharts;
import dev.taskgauge.engine.report.chart.ChartStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javafx.util.Duration;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Several experiments in one chart, with the differences below. */
public final class CompareView extends StackPane {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final CompareModel model;
  private final ThemeModel theme;
  private final ChartViewer viewer;
  private final SeriesMenuView series = new SeriesMenuView("series-compare", this::drawChart);
  private final CompareTableView table;
  private final Label remarks = new Label();
  private final BorderPane compared = new BorderPane();
  private final VBox empty = emptyState();
  private final VBox loading = loadingState();
  private final HBox again = againState();
  // What takes no time does not flicker.
  private final PauseTransition patience = new PauseTransition(Duration.millis(200));
  private boolean stale = true;

  /** Shows a model. */
  public CompareView(CompareModel model, ThemeModel theme) {
    this.model = model;
    this.theme = theme;
    getStyleClass().add("compare");
    getStylesheets()
        .add(Objects.requireNonNull(CompareView.class.getResource("compare.css")).toExternalForm());
    viewer = new ChartViewer(model.contentProperty().get().chart(style()), false);
    viewer.setId("compare-chart");
    // The sheet asks for more. Without this a chart would count as no smaller than it is.
    viewer.setMinSize(0, 0);
    viewer.getStyleClass().add("plot");
    series.listenTo(viewer);
    ChartTipView.ofPoints(viewer);
    table = new CompareTableView();
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    remarks.setId("compare-remarks");
    remarks.setWrapText(true);
    remarks.setMinHeight(Region.USE_PREF_SIZE);
    remarks.getStyleClass().add("remarks");
    SplitPane both = new SplitPane(viewer, new VBox(table, remarks));
    VBox.setVgrow(table, Priority.ALWAYS);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.56);
    compared.setTop(bar());
    compared.setCenter(both);
    // Where there is not room for the least of both, all of it scrolls.
    ScrollPane scroll = new ScrollPane(compared);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    getChildren().addAll(scroll, empty, loading);
    patience.setOnFinished(event -> again.setVisible(model.busyProperty().get()));
    model.busyProperty().subscribe(busy -> showState());
    model.contentProperty().addListener((changed, before, after) -> changed());
    theme.chartStyleProperty().addListener((changed, before, after) -> changed());
    // While it is in no scene nobody sees it, and nothing is drawn.
    sceneProperty().subscribe(scene -> showWhereSeen());
  }

  /** Whether there is something in the chart. */
  public boolean hasChart() {
    return model.contentProperty().get().chart() != null;
  }

  /** The chart for files: what is seen of it, or would be. */
  public ChartToWrite toWrite() {
    bringUpToDate();
    CompareContent content = model.contentProperty().get();
    ExperimentCharts.Named named = content.chart();
    ChartStyle style = style();
    Set<String> hidden = series.hidden();
    return new ChartToWrite(
        named == null ? "comparison" : named.fileName(),
        VisibleRange.of(viewer.getChart()).in(() -> without(hidden, content.chart(style))),
        (int) viewer.getWidth(),
        (int) viewer.getHeight());
  }

  /** The same for the clipboard, at twice its size. */
  public Image picture() {
    bringUpToDate();
    SnapshotParameters twice = new SnapshotParameters();
    twice.setTransform(Transform.scale(2, 2));
    return viewer.snapshot(twice, null);
  }

  private void changed() {
    stale = true;
    showWhereSeen();
  }

  private void showWhereSeen() {
    if (getScene() != null) {
      bringUpToDate();
    }
  }

  private void bringUpToDate() {
    if (stale) {
      stale = false;
      show();
    }
  }

  private FlowPane bar() {
    ComboBox<String> base = new ComboBox<>(model.names());
    base.setId("compare-base");
    base.setAccessibleText("Experiment that the others are compared with");
    base.valueProperty().bindBidirectional(model.baseProperty());
    Label baseLabel = new Label("_Baseline");
    baseLabel.setMnemonicParsing(true);
    baseLabel.setLabelFor(base);
    HBox baseline = new HBox(10, baseLabel, base);
    baseline.getStyleClass().add("centred-row");
    Button copy = new Button("Co_py table", new FontIcon(Feather.COPY));
    copy.setId("compare-copy");
    copy.setTooltip(
        new Tooltip("Copy the differences, with tabs between columns (Ctrl+C in the table)"));
    copy.setOnAction(event -> copyTable());
    FlowPane bar = new FlowPane(baseline, kinds(), copy, series, again);
    bar.getStyleClass().add("bar");
    return bar;
  }

  private HBox kinds() {
    ToggleGroup group = new ToggleGroup();
    HBox kinds = new HBox();
    for (CompareKind kind : CompareKind.values()) {
      ToggleButton button = new ToggleButton(withMnemonic(kind));
      button.setId("compare-" + kind.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      button
          .getStyleClass()
          .add(kind == CompareKind.THROUGHPUT ? Styles.LEFT_PILL : Styles.RIGHT_PILL);
      button.setSelected(kind == model.kindProperty().get());
      // One of them always is: pressing it again does not take it away.
      button.setOnAction(
          event -> {
            button.setSelected(true);
            model.kindProperty().set(kind);
          });
      model
          .kindProperty()
          .addListener((changed, before, after) -> button.setSelected(kind == after));
      kinds.getChildren().add(button);
    }
    return kinds;
  }

  private static String withMnemonic(CompareKind kind) {
    return switch (kind) {
      case THROUGHPUT -> "T_hroughput";
      // As in its other places, the menu of the series has the i.
      case EFFICIENCY -> "Efficienc_y";
    };
  }

  private static VBox emptyState() {
    FontIcon icon = new FontIcon(Feather.BAR_CHART_2);
    Label title = new Label("Nothing to compare yet");
    title.getStyleClass().add(Styles.TITLE_4);
    Label text =
        new Label(
            "Choose two experiments or more in the history, or runs in the table of runs, with Ctrl or"
                + " Shift, and press Compare.");
    text.setWrapText(true);
    text.getStyleClass().add("more");
    VBox box = new VBox(icon, title, text);
    box.setId("compare-empty");
    box.getStyleClass().add("placeholder-box");
    return box;
  }

  private static VBox loadingState() {
    Label title = new Label("Comparing …");
    title.getStyleClass().add(Styles.TITLE_4);
    VBox box = new VBox(progress("Comparing the experiments"), title);
    box.setId("compare-loading");
    box.getStyleClass().add("placeholder-box");
    return box;
  }

  /** Keeps its place while there is nothing to say, so that nothing jumps. */
  private static HBox againState() {
    ProgressIndicator progress = progress("Comparing anew");
    progress.getStyleClass().add("again");
    HBox box = new HBox(6, progress, new Label("Comparing …"));
    box.setId("compare-again");
    box.getStyleClass().add("centred-row");
    return box;
  }

  private static ProgressIndicator progress(String name) {
    ProgressIndicator progress = new ProgressIndicator();
    progress.setAccessibleText(name);
    return progress;
  }

  private void show() {
    CompareContent content = model.contentProperty().get();
    showState();
    drawChart();
    viewer.setAccessibleText(
        content.kind().title() + " against workers of " + String.join("; ", model.names()));
    String base = model.baseProperty().get();
    table.show(content, base == null ? "" : base);
    List<String> left = content.remarks();
    remarks.setText(String.join(". ", left) + (left.isEmpty() ? "" : "."));
    remarks.setVisible(!left.isEmpty());
    remarks.setManaged(!left.isEmpty());
  }

  private void drawChart() {
    JFreeChart chart = model.contentProperty().get().chart(style());
    series.offer(new ChartSeriesSwitch(chart).names());
    viewer.setChart(ScreenChart.of(without(series.hidden(), chart)));
  }

  private static JFreeChart without(Set<String> hidden, JFreeChart chart) {
    new ChartSeriesSwitch(chart).hide(hidden);
    return chart;
  }

  /** Nothing was chosen, or it is worked out for the first time or anew, or it is there. */
  private void showState() {
    boolean any = !model.names().isEmpty();
    boolean busy = any && model.busyProperty().get();
    boolean first = busy && model.contentProperty().get().equals(CompareContent.NOTHING);
    compared.setVisible(any && !first);
    empty.setVisible(!any);
    loading.setVisible(first);
    again.setVisible(again.isVisible() && busy && !first);
    if (busy && !first) {
      patience.playFromStart();
    } else {
      patience.stop();
    }
  }

  private ChartStyle style() {
    return theme.chartStyleProperty().get();
  }

  private void keyPressed(KeyEvent event) {
    if (COPY.match(event)) {
      copyTable();
      event.consume();
    }
  }

  private void copyTable() {
    ClipboardContent content = new ClipboardContent();
    content.putString(model.tableText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
