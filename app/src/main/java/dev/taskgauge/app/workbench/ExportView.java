package dev.taskgauge.app.workbench;

import dev.taskgauge.app.chart.ChartKind;
import dev.taskgauge.app.chart.Charts;
import dev.taskgauge.app.chart.LiveTrace;
import dev.taskgauge.app.export.Exporter;
import dev.taskgauge.engine.report.chart.ChartFormat;
import dev.taskgauge.engine.report.chart.ChartStyle;
import dev.taskgauge.engine.result.RunRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The export menu. What is exported is what is shown. */
final class ExportView extends MenuButton {
  private final WorkbenchModel model;
  private final ChartsView charts;
  private final Exporter exporter;
  private final WindowQuestions questions;

  ExportView(
      WorkbenchModel model, ChartsView charts, Exporter exporter, WindowQuestions questions) {
    super("_Export");
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
                target -> exporter.writeRuns(model.records(), target)),
            item(
                "export-timeline",
                "_Timeline as CSV…",
                "timeline.csv",
                target -> exporter.writeTimeline(model.records(), target)),
            chartItem("export-chart", "Shown chart as _PNG…", ChartFormat.PNG),
            chartItem("export-chart-svg", "Shown chart as _SVG…", ChartFormat.SVG),
            chartItem("export-chart-pdf", "Shown chart as P_DF…", ChartFormat.PDF));
    disableProperty().bind(Bindings.isEmpty(model.records()));
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
          String name = charts.shown().title().toLowerCase(Locale.ROOT).replace(' ', '-');
          questions
              .exportTarget(name + "." + format.extension())
              .ifPresent(target -> exportChart(format, target));
        });
    return item;
  }

  private void exportChart(ChartFormat format, Path target) {
    ChartKind kind = charts.shown();
    ChartStyle style = charts.style();
    List<RunRecord> records = List.copyOf(model.records());
    LiveTrace trace = model.trace().copy();
    Dimension2D size = charts.shownSize();
    exporter.writeChart(
        () -> Charts.create(kind, records, trace, style),
        (int) size.getWidth(),
        (int) size.getHeight(),
        format,
        target);
  }
}
