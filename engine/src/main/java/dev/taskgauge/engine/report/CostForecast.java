package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WarmUpRuns;
import dev.taskgauge.engine.experiment.WorkloadFiles;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.statistics.SettlingRule;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.Workload;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * About what an experiment on AWS will cost before it is started, by list prices: its requests to
 * SQS and DynamoDB, in runs, around them and in warm-up, without the machines of the workers. From
 * {@code least} to {@code most}, which differ by how many runs the warm-up takes.
 *
 * @param least units of each kind with the shortest warm-up
 * @param most the same with the longest
 * @param prices the prices that were taken
 * @param isWhole false where a workload file was not read: then its runs are left out
 */
public record CostForecast(
    Map<PricedUnit, Double> least,
    Map<PricedUnit, Double> most,
    AwsPrices prices,
    boolean isWhole) {
  /** What goes before the forecast in a sentence. */
  public static final String CHARGED = "AWS charges for every request to SQS and DynamoDB";

  /**
   * What is asked before the first task of a run and after its last result, and is in no record:
   * the run is opened, workers are looked for and leave, queues are looked through. Counted by
   * proxies before ElasticMQ and DynamoDB Local, less what the records of six runs of 1,200 tasks
   * on 4 slots of one worker have, and divided by six.
   */
  private static final Map<PricedUnit, Double> AROUND_A_RUN =
      Map.of(
          PricedUnit.SQS_REQUEST, 38.0,
          PricedUnit.DYNAMODB_WRITE, 6.0,
          PricedUnit.DYNAMODB_READ, 16.0);

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  public CostForecast {
    least = Map.copyOf(least);
    most = Map.copyOf(most);
  }

  /**
   * Of an experiment; empty where AWS charges nothing, or nothing is known of its workloads.
   *
   * @param files what is in its workload files; runs of those that were not read are left out
   */
  public static Optional<CostForecast> of(
      Experiment experiment, WorkloadFiles files, AwsPrices prices) {
    List<RunRequestForecast> runs =
        runs(experiment).flatMap(run -> forecast(run, files).stream()).toList();
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    Map<PricedUnit, Double> measured = new EnumMap<>(PricedUnit.class);
    int repetitions = experiment.protocol().repetitions();
    runs.forEach(run -> add(measured, run, repetitions));
    WarmUp warmUp = experiment.protocol().warmUp();
    Map<PricedUnit, Double> least = new EnumMap<>(measured);
    Map<PricedUnit, Double> most = new EnumMap<>(measured);
    for (RunRequestForecast run : warmUps(experiment)) {
      add(least, run, Math.min(SettlingRule.WINDOW, warmUp.maxRuns()));
      add(most, run, warmUp.maxRuns());
    }
    boolean isWhole = runs(experiment).allMatch(run -> !isBilled(run) || isKnown(run, files));
    return Optional.of(new CostForecast(least, most, prices, isWhole));
  }

  private static boolean isBilled(RunSettings run) {
    return run.backend() instanceof SqsSettings sqs && RunRequestForecast.isBilled(sqs);
  }

  private static boolean isKnown(RunSettings run, WorkloadFiles files) {
    return run.workload() instanceof GeneratedWorkload || files.tasks(run.workload()) != null;
  }

  private static Stream<RunSettings> runs(Experiment experiment) {
    return experiment.plan() instanceof MetgPlan search
        ? search.mostRuns().stream()
        : experiment.points().stream();
  }

  private static Optional<RunRequestForecast> forecast(RunSettings run, WorkloadFiles files) {
    if (!(run.backend() instanceof SqsSettings sqs) || !RunRequestForecast.isBilled(sqs)) {
      return Optional.empty();
    }
    RunRequestForecast forecast = null;
    Workload tasks = files.tasks(run.workload());
    if (run.workload() instanceof GeneratedWorkload generated) {
      forecast =
          new RunRequestForecast(
              sqs,
              generated.taskCount(run.slots()),
              generated.lengths().averageNanos(),
              generated.lengths() instanceof LengthDistribution.Constant,
              run.slots());
    } else if (tasks != null) {
      forecast = ofFile(sqs, tasks, run.slots());
    }
    return Optional.ofNullable(forecast);
  }

  private static RunRequestForecast ofFile(SqsSettings sqs, Workload workload, int slots) {
    return new RunRequestForecast(
        sqs,
        workload.taskCount(),
        (double) workload.totalNominalNanos() / workload.taskCount(),
        workload.shortestNominalNanos() == workload.longestNominalNanos(),
        slots);
  }

  /** A run of each warm-up; those of two back ends may be alike. */
  private static List<RunRequestForecast> warmUps(Experiment experiment) {
    int slots = Collections.max(experiment.workers());
    return experiment.backends().stream()
        .flatMap(
            backend -> forecast(WarmUpRuns.settings(backend, slots), WorkloadFiles.NONE).stream())
        .toList();
  }

  private static void add(Map<PricedUnit, Double> sum, RunRequestForecast run, int times) {
    run.units().forEach((unit, units) -> sum.merge(unit, units * times, Double::sum));
    AROUND_A_RUN.forEach((unit, units) -> sum.merge(unit, units * times, Double::sum));
  }

  /** Dollars with the shortest warm-up. */
  public BigDecimal leastUsd() {
    return usd(least);
  }

  /** Dollars with the longest warm-up. */
  public BigDecimal mostUsd() {
    return usd(most);
  }

  private BigDecimal usd(Map<PricedUnit, Double> units) {
    return units.entrySet().stream()
        .map(entry -> prices.usd(entry.getKey(), entry.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * In a sentence without a full stop: {@code ≈ $0.02 (about 24,000 SQS requests and 12,000
   * DynamoDB writes at list prices of us-east-1)}; of a part, {@code at least $0.02 (…)}.
   */
  public String text() {
    return (isWhole ? "≈ " : "at least ")
        + range(dollars(leastUsd()), dollars(mostUsd()))
        + " (about "
        + range(count(least, PricedUnit.SQS_REQUEST), count(most, PricedUnit.SQS_REQUEST))
        + " SQS requests and "
        + range(count(least, PricedUnit.DYNAMODB_WRITE), count(most, PricedUnit.DYNAMODB_WRITE))
        + " DynamoDB writes at list prices of "
        + prices.region()
        + (isWhole ? ")" : ", without the runs of workload files)");
  }

  private String range(String least, String most) {
    return least.equals(most) || !isWhole ? least : least + " to " + most;
  }

  private static String dollars(BigDecimal usd) {
    return ReportNumbers.dollars(usd.round(TWO_DIGITS));
  }

  private static String count(Map<PricedUnit, Double> units, PricedUnit unit) {
    return ReportNumbers.count(
        BigDecimal.valueOf(units.getOrDefault(unit, 0.0)).round(TWO_DIGITS).longValue());
  }
}
