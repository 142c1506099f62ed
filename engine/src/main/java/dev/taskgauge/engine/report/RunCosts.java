package dev.taskgauge.engine.report;

import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.result.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the requests of runs to SQS and DynamoDB cost on AWS, by list prices and in words. Either
 * AWS answered them and bills them, or an emulator did, which does not.
 *
 * @param estimate the price
 * @param requests how many requests
 * @param isBilled whether AWS answered
 */
public record RunCosts(CostEstimate estimate, long requests, boolean isBilled) {
  /** Of one run; empty where its queue is in this program. */
  public static Optional<RunCosts> of(RunRecord run, AwsPrices prices) {
    return of(List.of(run), isBilled(run), prices);
  }

  /**
   * Of runs together, warm-up included: what AWS bills first, then what an emulator answered; empty
   * where no run has a queue with requests.
   */
  public static List<RunCosts> sums(List<RunRecord> runs, AwsPrices prices) {
    List<RunCosts> sums = new ArrayList<>();
    for (boolean billed : new boolean[] {true, false}) {
      of(runs.stream().filter(run -> isBilled(run) == billed).toList(), billed, prices)
          .ifPresent(sums::add);
    }
    return List.copyOf(sums);
  }

  private static Optional<RunCosts> of(List<RunRecord> runs, boolean billed, AwsPrices prices) {
    List<RequestCount> requests = new ArrayList<>();
    long tasks = 0;
    boolean any = false;
    for (RunRecord run : runs) {
      QueueFigures queue = run.measurement().queue();
      if (queue != null) {
        any = true;
        requests.addAll(queue.requests());
        tasks += run.measurement().tasks().completed();
      }
    }
    if (!any) {
      return Optional.empty();
    }
    return Optional.of(
        new RunCosts(
            CostEstimate.of(requests, tasks, prices),
            requests.stream().mapToLong(RequestCount::requests).sum(),
            billed));
  }

  private static boolean isBilled(RunRecord run) {
    return run.settings().backend() instanceof SqsSettings sqs
        && AwsAddresses.isAws(sqs.place(), run.environment().endpoint());
  }

  /** The price alone: {@code $0.0123}. */
  public String dollars() {
    return ReportNumbers.dollars(estimate.usd());
  }

  /** In a few words, which say whether it is to be paid. */
  public String text() {
    return isBilled ? dollars() + " on AWS" : "would be " + dollars() + " on AWS";
  }

  /** In two lines: for so many tasks, by which prices. */
  public String details() {
    return text()
        + estimate
            .usdPerMillionTasks()
            .map(usd -> ", " + ReportNumbers.dollars(usd) + " per million tasks")
            .orElse("")
        + "\n("
        + prices()
        + (isBilled ? ")" : "; an emulator answered, which bills nothing)");
  }

  /** A sentence of the sum of an experiment. */
  String sentence() {
    return "The "
        + ReportNumbers.count(requests, "request")
        + " of the runs, warm-up included, "
        + (isBilled ? "cost " : "would cost ")
        + dollars()
        + " on AWS by "
        + prices()
        + (isBilled
            ? "; a few dozen around each run come on top."
            : "; the emulator that answered them bills nothing.");
  }

  private String prices() {
    AwsPrices prices = estimate.prices();
    return "list prices " + prices.region() + ", " + prices.date();
  }
}
