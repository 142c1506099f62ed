package dev.taskgauge.app.workbench;

import dev.taskgauge.app.export.Exporter;
import dev.taskgauge.engine.report.chart.ChartFormat;
import dev.taskgauge.engine.result.ExperimentRecord;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The export menu. What is exported is what is shown. */
final class ExportView extends MenuButton {
  private final WorkbenchModel model;
  private final ChartsView charts;
  private final Exporter exporter;
  private final WindowQuestions questions;

  ExportView(
      WorkbenchModel model, ChartsView charts, Exporter exporter, WindowQuestions questions) {
    super("E_xport");
    this.model = model;
    this.charts = charts;
    this.exporter = exporter;
    this.questions = questions;
    setId("export");
    setPopupSide(Side.TOP);
    setMnemonicParsing(true);
    getItems()
        .addAll(
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
                target -> withRecord(record -> exporter.writeHtml(record, target))),
            new SeparatorMenuItem(),
            chartItem("export-chart", "Shown chart as _PNG…", ChartFormat.PNG),
            chartItem("export-chart-svg", "Shown chart as _SVG…", ChartFormat.SVG),
            chartItem("export-chart-pdf", "Shown chart as P_DF…", ChartFormat.PDF),
            copy());
    disableProperty().bind(Bindings.isEmpty(model.results().runs()));
  }

  private MenuItem item(String id, String text, String file, Consumer<Path> export) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(true);
    item.setOnAction(event -> questions.exportTarget(file).ifPresent(export));
    return item;
  }

  private MenuItem chartItem(String id, String text, ChartFormat format) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setMnemonicParsing(true);
    item.setOnAction(
        event -> {
          ChartTabView shown = charts.shown();
          questions
              .exportTarget(shown.fileName() + "." + format.extension())
              .ifPresent(target -> exportChart(shown, format, target));
        });
    return item;
  }

  private void exportChart(ChartTabView shown, ChartFormat format, Path target) {
    Dimension2D size = shown.chartSize();
    exporter.writeChart(
        shown.maker(), (int) size.getWidth(), (int) size.getHeight(), format, target);
  }

  private MenuItem copy() {
    MenuItem item = new MenuItem("Cop_y shown chart");
    item.setId("copy-chart");
    item.setAccelerator(
        new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    item.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(charts.shown().picture());
          Clipboard.getSystemClipboard().setContent(content);
          model.announce("The chart is on the clipboard");
        });
    return item;
  }

  private void withRecord(Consumer<ExperimentRecord> export) {
    ExperimentRecord record = model.results().record();
    if (record != null) {
      export.accept(record);
    }
  }
}
