package dev.taskgauge.engine.report;

/**
 * A sentence of what the numbers of an experiment say.
 *
 * @param topic what it is about
 * @param series the series or search that it is about; empty where it is of all of them
 * @param sentence what is said
 */
public record Finding(Topic topic, String series, String sentence) {
  /** What sentences are about, each with a chart that shows it. */
  public enum Topic {
    /** {@link ExperimentCharts#throughput}. */
    THROUGHPUT(ExperimentCharts.THROUGHPUT),
    /** {@link ExperimentCharts#efficiency}. */
    EFFICIENCY(ExperimentCharts.EFFICIENCY),
    /** Where slot time was lost. */
    LOST_TIME(ExperimentCharts.LOST_TIME),
    /** How long tasks took. */
    LATENCY(LatencyChart.FILE_NAME),
    /** How short tasks may be. */
    TASK_LENGTH(ExperimentCharts.TASK_LENGTH),
    /** How many workers help. */
    WORKER_FIT(WorkerFitCharts.FILE_NAME),
    /** How far the figures may be relied on, whichever they are. */
    ANY("");

    private final String chart;

    Topic(String chart) {
      this.chart = chart;
    }
  }

  /** Whether it says something of what a chart shows. */
  public boolean isAbout(ExperimentCharts.Named chart) {
    // Only the charts of fitted laws are of one series each.
    return topic == Topic.WORKER_FIT
        ? chart.title().equals(WorkerFitCharts.title(series))
        : chart.fileName().equals(topic.chart);
  }

  /** Whether it belongs beside each chart. */
  public boolean isAboutAll() {
    return topic == Topic.ANY;
  }
}
