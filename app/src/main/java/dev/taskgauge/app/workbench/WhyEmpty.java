package dev.taskgauge.app.workbench;

import dev.taskgauge.app.chart.ChartKind;

/** Says in a chart that has nothing to show why that is. On the JavaFX thread. */
final class WhyEmpty {
  private final WorkbenchModel model;

  WhyEmpty(WorkbenchModel model) {
    this.model = model;
  }

  /** Of a chart of a kind; {@link ChartKind#LIVE} has a word of its own before the first task. */
  String text(ChartKind kind) {
    return kind == ChartKind.LIVE ? live() : ofResults(kind);
  }

  private String ofResults(ChartKind kind) {
    if (model.runningProperty().get()) {
      return "Nothing to show before the first run ends";
    }
    if (kind == ChartKind.LATENCY && model.results().shownProperty().get().hasPoints()) {
      return anyTaskCompleted()
          ? "These runs kept no histograms, so several have no percentiles together:"
              + " choose some under Runs to see those of each"
          : "No task was completed";
    }
    return model.rows().isEmpty()
        ? "No finished runs yet: press Run (Ctrl+Enter)"
        : "No run came to its end: the table below says what became of each";
  }

  private boolean anyTaskCompleted() {
    return model.results().runs().stream().anyMatch(run -> run.measurement().service().count() > 0);
  }

  private String live() {
    if (model.runningProperty().get()) {
      return "No task was submitted yet";
    }
    if (model.rows().isEmpty()) {
      return "Press Run (Ctrl+Enter)";
    }
    return model.results().runs().isEmpty()
        ? "No task was submitted: the table below says what became of the runs"
        : "These runs are over: choose some in the table below to see how they went";
  }
}
