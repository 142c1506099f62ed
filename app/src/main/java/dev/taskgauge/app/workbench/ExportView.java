package dev.taskgauge.app.workbench;

import dev.taskgauge.app.export.ChartToWrite;
import dev.taskgauge.app.export.Exporter;
import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.report.ComparisonFiles;
import dev.taskgauge.engine.report.chart.ChartFormat;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * The export menu. What is exported is what is shown: which items there are, and what they are
 * called, depends on the tab in front.
 */
final class ExportView extends MenuButton {
  private final WorkbenchModel model;
  private final ChartsView charts;
  private final Exporter exporter;
  private final WindowQuestions questions;
  private final List<MenuItem> ofComparison;
  private final List<MenuItem> ofRuns;
  private final List<ChartItem> ofChart;
  private final MenuItem nothing = new MenuItem("Nothing to export yet: run or compare something");

  /** An item for the chart in front; its text has the name of that in it. */
  private record ChartItem(MenuItem item, UnaryOperator<String> text) {
    void show(ShownChartView chart) {
      item.setText(text.apply(chart.chartName()));
      item.setDisable(!chart.hasChart());
    }
  }

  ExportView(
      WorkbenchModel model, ChartsView charts, Exporter exporter, WindowQuestions questions) {
    super("E_xport");
    this.model = model;
    this.charts = charts;
    this.exporter = exporter;
    this.questions = questions;
    setId("export");
    // A long line beside it must not leave dots of it.
    setMinWidth(USE_PREF_SIZE);
    setPopupSide(Side.TOP);
    setMnemonicParsing(true);
    nothing.setId("export-nothing");
    nothing.setDisable(true);
    ofComparison = comparisonItems();
    ofRuns = runItems();
    MenuItem copy = copy();
    ofChart =
        List.of(
            chartItem("export-chart", " chart as _PNG…", ChartFormat.PNG),
            chartItem("export-chart-svg", " chart as _SVG…", ChartFormat.SVG),
            chartItem("export-chart-pdf", " chart as P_DF…", ChartFormat.PDF),
            new ChartItem(copy, name -> "Cop_y " + name.toLowerCase(Locale.ROOT) + " chart"));
    getItems().add(nothing);
    getItems().addAll(ofComparison);
    getItems().addAll(ofRuns);
    getItems().add(new SeparatorMenuItem());
    ofChart.forEach(each -> getItems().add(each.item()));
    setOnShowing(event -> offer());
    // Its key works without the menu, and says why where there is nothing to copy.
    setOnHidden(event -> copy.setDisable(false));
  }

  /** Offers what there is now. */
  private void offer() {
    ShownChartView chart = charts.shown();
    boolean compared = chart.compared() != null;
    boolean runs = !model.results().runs().isEmpty();
    nothing.setVisible(!compared && !runs && !chart.hasChart());
    ofComparison.forEach(item -> item.setVisible(compared));
    ofRuns.forEach(item -> item.setDisable(!runs));
    ofChart.forEach(item -> item.show(chart));
  }

  private List<MenuItem> comparisonItems() {
    return List.of(
        item(
            "export-comparison",
            "C_omparison as CSV…",
            ComparisonFiles.CSV_FILE,
            target -> withComparison(compared -> exporter.writeComparison(compared, target))),
        item(
            "export-comparison-html",
            "Co_mparison as HTML…",
            ComparisonFiles.HTML_FILE,
            target -> withComparison(compared -> exporter.writeComparisonPage(compared, target))),
        new SeparatorMenuItem());
  }

  private List<MenuItem> runItems() {
    return List.of(
        item(
            "export-runs",
            "Runs as _CSV…",
            "runs.csv",
            target -> exporter.writeRuns(model.results().runs(), target)),
        item(
            "export-timeline",
            "_Timeline as CSV…",
            "timeline.csv",
            target -> exporter.writeTimeline(model.results().runs(), target)),
        item(
            "export-record",
            "All as _JSON…",
            "record.json",
            target -> withRecord(record -> exporter.writeRecord(record, target))),
        item(
            "export-html",
            "Report as _HTML…",
            "report.html",
            target -> withRecord(record -> exporter.writeHtml(record, target))));
  }

  private MenuItem item(String id, String text, String file, Consumer<Path> export) {
    MenuItem item = item(id, event -> questions.exportTarget(file).ifPresent(export));
    item.setText(text);
    return item;
  }

  private static MenuItem item(String id, EventHandler<ActionEvent> action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.setMnemonicParsing(true);
    item.setOnAction(action);
    return item;
  }

  private ChartItem chartItem(String id, String ending, ChartFormat format) {
    return new ChartItem(item(id, event -> exportChart(format)), name -> name + ending);
  }

  /** As it is before the dialog, which may stand there for long. */
  private void exportChart(ChartFormat format) {
    ChartToWrite chart = charts.shown().toWrite();
    questions
        .exportTarget(chart.fileName() + "." + format.extension())
        .ifPresent(target -> exporter.writeChart(chart, format, target));
  }

  private MenuItem copy() {
    MenuItem item = item("copy-chart", event -> copyChart());
    item.setAccelerator(
        new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    return item;
  }

  private void copyChart() {
    ShownChartView chart = charts.shown();
    if (!chart.hasChart()) {
      model.announce("Not copied: there is nothing in the " + name(chart) + " chart yet");
      return;
    }
    ClipboardContent content = new ClipboardContent();
    content.putImage(chart.picture());
    Clipboard.getSystemClipboard().setContent(content);
    model.announce("The " + name(chart) + " chart is on the clipboard");
  }

  private static String name(ShownChartView chart) {
    return chart.chartName().toLowerCase(Locale.ROOT);
  }

  private void withRecord(Consumer<ExperimentRecord> export) {
    ExperimentRecord record = model.results().record();
    if (record != null) {
      export.accept(record);
    }
  }

  private void withComparison(Consumer<ComparedExperiments> export) {
    ComparedExperiments compared = charts.shown().compared();
    if (compared != null) {
      export.accept(compared);
    }
  }
}
