package dev.taskgauge.app.export;

import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.report.ComparisonCsv;
import dev.taskgauge.engine.report.CsvReport;
import dev.taskgauge.engine.report.HtmlComparison;
import dev.taskgauge.engine.report.HtmlReport;
import dev.taskgauge.engine.report.chart.ChartFiles;
import dev.taskgauge.engine.report.chart.ChartFormat;
import dev.taskgauge.engine.report.chart.NoFontsException;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.FileReplacer;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jfree.chart.JFreeChart;

/** Writes runs and charts to files in the background and says how it went. */
public final class Exporter {
  /**
   * How an export went.
   *
   * @param asWished whether it was written, or was cancelled
   */
  public record Outcome(boolean asWished, String message) {}

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  private final Executor background;
  private final Executor ui;
  private final Consumer<Outcome> outcomes;

  /** Outcomes are handed over on the JavaFX thread. */
  public Exporter(Executor background, Executor ui, Consumer<Outcome> outcomes) {
    this.background = background;
    this.ui = ui;
    this.outcomes = outcomes;
  }

  /** A row a run. */
  public void writeRuns(List<RunRecord> runs, Path target) {
    List<RunRecord> snapshot = List.copyOf(runs);
    export(target, () -> replace(target, out -> CsvReport.writeSummary(snapshot, out)));
  }

  /** A row a sample of every run. */
  public void writeTimeline(List<RunRecord> runs, Path target) {
    List<RunRecord> snapshot = List.copyOf(runs);
    export(target, () -> replace(target, out -> CsvReport.writeTimeline(snapshot, out)));
  }

  /** All of an experiment, as in a report folder. */
  public void writeRecord(ExperimentRecord record, Path target) {
    export(target, () -> replace(target, out -> RunStore.writeRecord(record, out)));
  }

  /** All of an experiment as one page. */
  public void writeHtml(ExperimentRecord record, Path target) {
    String definition = ExperimentFile.write(record.experiment());
    export(
        target,
        () -> {
          String page = HtmlReport.of(record, definition);
          replace(target, out -> out.write(page));
        });
  }

  /** The table of a comparison: a row a point. */
  public void writeComparison(ComparedExperiments compared, Path target) {
    export(target, () -> replace(target, out -> ComparisonCsv.write(compared, out)));
  }

  /** All of a comparison as one page. */
  public void writeComparisonPage(ComparedExperiments compared, Path target) {
    export(
        target,
        () -> {
          String page = HtmlComparison.of(compared);
          replace(target, out -> out.write(page));
        });
  }

  /** A chart as it is seen on screen. */
  public void writeChart(ChartToWrite chart, ChartFormat format, Path target) {
    export(
        target,
        () -> {
          JFreeChart made = chart.chart().get();
          checkStillWanted();
          ChartFiles.write(made, chart.width(), chart.height(), format, target);
        });
  }

  private static void replace(Path target, FileReplacer.Content content) throws IOException {
    FileReplacer.replace(
        target,
        out -> {
          content.writeTo(out);
          checkStillWanted();
        });
  }

  /** A stream to a file goes on where its thread is interrupted. */
  private static void checkStillWanted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException();
    }
  }

  private void export(Path target, Writing writing) {
    background.execute(
        new TitledWork(
            "Exporting " + target.getFileName(),
            "To " + target.toAbsolutePath().getParent(),
            true,
            () -> {
              Outcome outcome = outcome(target, writing);
              ui.execute(() -> outcomes.accept(outcome));
            }));
  }

  private static Outcome outcome(Path target, Writing writing) {
    try {
      writing.write();
      return new Outcome(true, "Exported to " + target);
    } catch (NoFontsException e) {
      return new Outcome(false, "Could not draw " + target + ": " + e.getMessage());
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        return new Outcome(true, "The export was cancelled: " + target + " was not written");
      }
      return new Outcome(
          false,
          "Could not write " + target + ": " + FileProblem.reason(e) + "; choose another place");
    }
  }
}
