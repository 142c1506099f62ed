package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.count;
import static dev.taskgauge.engine.report.ReportNumbers.dollars;
import static dev.taskgauge.engine.report.ReportNumbers.quantity;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.measure.PricedUnit;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.RunRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a report says of a run whose queue is a service of its own. */
final class QueueText {
  private static final String REQUESTS = "  %-30s %11s  %9s  %7s  %16s  %12s";

  private final TextLines text;
  private final RunRecord run;
  private final SqsSettings settings;
  private final QueueFigures queue;

  QueueText(TextLines text, RunRecord run, SqsSettings settings, QueueFigures queue) {
    this.text = text;
    this.run = run;
    this.settings = settings;
    this.queue = queue;
  }

  /** Queue, endpoint, messages, executions, requests and their price. */
  void add() {
    text.gap();
    text.fact("queue", place());
    text.fact("endpoint", run.environment().endpoint());
    text.fact("messages", messages());
    text.fact("executions", executions());
    AwsPrices prices = AwsPrices.published();
    CostEstimate cost =
        CostEstimate.of(queue.requests(), run.measurement().tasks().completed(), prices);
    addRequests(prices);
    addTotal(cost);
    addPrice(cost);
  }

  private String place() {
    List<String> parts = new ArrayList<>();
    if (settings.place() instanceof AwsPlace aws) {
      parts.add(settings.queueName() + (isAws() ? " on AWS" : " at the endpoint below"));
      addGiven(parts, "region", aws.region());
      addGiven(parts, "profile", aws.profile());
    } else {
      parts.add(settings.queueName() + " on this machine");
    }
    parts.add(
        count(queue.workers()) + (queue.workers() == 1 ? " worker process" : " worker processes"));
    return String.join(", ", parts);
  }

  private static void addGiven(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + " " + value);
    }
  }

  private boolean isAws() {
    return AwsAddresses.isAws(settings.place(), run.environment().endpoint());
  }

  private String messages() {
    String each =
        settings.tasksPerMessage().isAuto()
            ? automatic()
            : count(settings.tasksPerMessage().fixedCount(), "task") + " each";
    return count(queue.messages())
        + " ("
        + each
        + (settings.naive() ? ", naive: calls one by one)" : ")")
        + (queue.rejected() == 0 ? "" : ", " + count(queue.rejected()) + " rejected");
  }

  private String automatic() {
    // Of a stopped run nobody says how many tasks went into messages.
    return run.measurement().end() != RunEnd.DONE || queue.messages() == 0
        ? "auto"
        : "auto: "
            + quantity((double) run.measurement().tasks().total() / queue.messages())
            + " tasks each";
  }

  private String executions() {
    long beyond = queue.executions() - run.measurement().tasks().finished();
    // Of a stopped run results may have been on their way.
    return count(queue.executions())
        + (beyond > 0 && run.measurement().end() == RunEnd.DONE
            ? ", " + count(beyond) + " beyond one a task"
            : "");
  }

  private void addRequests(AwsPrices prices) {
    text.gap();
    text.line(REQUESTS, "requests", "made", "throttled", "failed", "billed as", "price");
    for (RequestCount count : queue.requests()) {
      text.line(
          REQUESTS,
          count.operation(),
          count(count.requests()),
          count(count.throttled()),
          count(count.failed()),
          quantity(count.units()) + " " + noun(count.unit()) + (count.units() == 1 ? "" : "s"),
          exactDollars(prices.usd(count.unit(), count.units())));
    }
  }

  private static String noun(PricedUnit unit) {
    return switch (unit) {
      case SQS_REQUEST -> "request";
      case DYNAMODB_WRITE -> "write";
      case DYNAMODB_READ -> "read";
    };
  }

  private void addTotal(CostEstimate cost) {
    text.line(
        REQUESTS,
        "all requests",
        count(queue.requests().stream().mapToLong(RequestCount::requests).sum()),
        count(queue.requests().stream().mapToLong(RequestCount::throttled).sum()),
        count(queue.requests().stream().mapToLong(RequestCount::failed).sum()),
        "",
        exactDollars(cost.usd()));
  }

  private void addPrice(CostEstimate cost) {
    AwsPrices prices = cost.prices();
    text.gap();
    text.fact(
        "price",
        dollars(cost.usd())
            + " for this run, "
            + cost.usdPerMillionTasks().map(ReportNumbers::dollars).orElse(ReportNumbers.UNDEFINED)
            + " per million tasks");
    text.factGoesOn(
        (isAws() ? "(" : "(what AWS would bill, not this emulator: ")
            + "list prices "
            + prices.region()
            + ", "
            + prices.date()
            + ")");
  }

  /** With the decimals that one request takes. */
  private static String exactDollars(BigDecimal usd) {
    return String.format(Locale.ROOT, "$%,.7f", usd);
  }
}
