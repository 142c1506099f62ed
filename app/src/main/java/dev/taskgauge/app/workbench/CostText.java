package dev.taskgauge.app.workbench;

import dev.taskgauge.engine.report.AwsPrices;
import dev.taskgauge.engine.report.RunCosts;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.List;
import java.util.stream.Collectors;

/** What the status line says of the cost of an experiment. */
final class CostText {
  private static final AwsPrices PRICES = AwsPrices.published();

  private CostText() {}

  /** Of runs, warm-up included; empty where no queue had to be asked. */
  static String of(List<RunRecord> runs) {
    return RunCosts.sums(runs, PRICES).stream()
        .map(
            costs ->
                " · "
                    + WorkloadText.count(costs.requests())
                    + (costs.requests() == 1 ? " request, " : " requests, ")
                    + costs.text())
        .collect(Collectors.joining());
  }
}
