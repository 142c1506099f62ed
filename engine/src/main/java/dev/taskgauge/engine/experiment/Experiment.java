package dev.taskgauge.engine.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to run, and how.
 *
 * @param name what people call it; not empty
 * @param plan the runs
 * @param protocol how they are made comparable
 * @param reportFigure the figure of the report that it reproduces, 1 to {@link #REPORT_FIGURES}, or
 *     null
 */
public record Experiment(
    String name, Plan plan, Protocol protocol, @Nullable Integer reportFigure) {
  /** How many figures the report has. */
  public static final int REPORT_FIGURES = 6;

  public Experiment {
    if (name.isBlank()) {
      throw new IllegalArgumentException("experiment name is empty: expected some text");
    }
    if (reportFigure != null && (reportFigure < 1 || reportFigure > REPORT_FIGURES)) {
      throw new IllegalArgumentException(
          "report figure " + reportFigure + ": expected 1 to " + REPORT_FIGURES);
    }
  }

  /** A workload on a back end with several numbers of workers, each once and in order. */
  public Experiment(
      String name, WorkloadSpec workload, BackendSettings backend, List<Integer> workers) {
    this(name, new Sweep(List.of(workload), List.of(backend), workers), Protocol.ONCE, null);
  }

  /** The same under another name. */
  public Experiment named(String other) {
    return new Experiment(other, plan, protocol, reportFigure);
  }

  /** Every back end that takes part. */
  public List<BackendSettings> backends() {
    return plan instanceof Sweep sweep ? sweep.backends() : ((MetgPlan) plan).backends();
  }

  /** Whether SQS on this machine is among its back ends, so that servers are started for it. */
  public boolean needsServersHere() {
    return backends().stream()
        .anyMatch(
            backend -> backend instanceof SqsSettings sqs && sqs.place() instanceof ThisMachine);
  }

  /** Every number of workers. */
  public List<Integer> workers() {
    return plan instanceof Sweep sweep ? sweep.workers() : ((MetgPlan) plan).workers();
  }

  /** The workloads that are files, each once. */
  public List<FileWorkload> fileWorkloads() {
    return plan instanceof Sweep sweep
        ? sweep.workloads().stream()
            .filter(FileWorkload.class::isInstance)
            .map(FileWorkload.class::cast)
            .toList()
        : List.of();
  }

  /**
   * The same with absolute names of workload files: a relative one means a file beside the
   * experiment file, or in the working directory, and neither need be the same another time.
   */
  public Experiment withAbsoluteFiles() {
    if (!(plan instanceof Sweep sweep)) {
      return this;
    }
    List<WorkloadSpec> workloads =
        sweep.workloads().stream()
            .map(
                each ->
                    each instanceof FileWorkload named
                        ? new FileWorkload(named.file().toAbsolutePath().normalize(), named.unit())
                        : each)
            .toList();
    return new Experiment(
        name, new Sweep(workloads, sweep.backends(), sweep.workers()), protocol, reportFigure);
  }

  /** The points that are known before it runs; of a search, none. */
  public List<RunSettings> points() {
    return plan instanceof Sweep sweep ? sweep.points() : List.of();
  }

  /** The measured runs that are known before it runs, in order; of a search, none. */
  public List<Turn> schedule() {
    return Schedule.of(points().size(), protocol);
  }
}
