package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.benchmarks.driver.Alternation;
import dev.taskgauge.benchmarks.driver.Side;
import dev.taskgauge.benchmarks.processes.LocalSqs;
import dev.taskgauge.benchmarks.results.LineResult;
import dev.taskgauge.engine.experiment.SqsSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Many workers that register, beat and take part in runs, beside one with as many slots. */
public final class FleetComparison {
  private final int slots;
  private final int seconds;
  private final int lengthMillis;
  private final int otherMessage;
  private final String command;

  /**
   * Not measured yet.
   *
   * @param slots of all workers together
   * @param seconds how long a run takes at best
   * @param lengthMillis how long each task sleeps
   * @param otherMessage how many tasks ride in a message of the second side
   * @param command the command of this program that calls {@link FleetProcess#serve}
   */
  public FleetComparison(
      int slots, int seconds, int lengthMillis, int otherMessage, String command) {
    this.slots = slots;
    this.seconds = seconds;
    this.lengthMillis = lengthMillis;
    this.otherMessage = otherMessage;
    this.command = command;
  }

  /** One line: the workers serve all rounds of it. */
  public LineResult measure(LocalSqs servers, int workers, Alternation alternation)
      throws IOException, InterruptedException {
    String queue = "fleet-" + workers;
    try (FleetProcess fleet =
        FleetProcess.start(
            command, servers.endpoints(), queue, workers, slots / workers, Parts.ALL)) {
      List<Side> sides =
          Stream.of(Design.AUTO, Design.fixed(otherMessage))
              .map(
                  design ->
                      new Side(
                          design.side(),
                          design.what(),
                          () -> once(design.on(queue, servers.endpoints()), fleet)))
              .toList();
      return alternation.measure(
          String.format(
              Locale.ROOT,
              "%,d × %d ms, %d %s with %d %s%s",
              tasks(),
              lengthMillis,
              workers,
              workers == 1 ? "worker" : "workers",
              slots / workers,
              slots == workers ? "slot" : "slots",
              workers == 1 ? "" : " each"),
          sides);
    }
  }

  private long tasks() {
    return (long) slots * TimeUnit.SECONDS.toMillis(seconds) / lengthMillis;
  }

  private Map<String, Double> once(SqsSettings settings, FleetProcess fleet) throws Exception {
    fleet.check();
    SqsRun.Measured run =
        SqsRun.measure(
            settings, SqsRun.sleeping(TimeUnit.MILLISECONDS.toNanos(lengthMillis), tasks()), slots);
    Map<String, Double> values = new HashMap<>(run.perTask());
    values.put(Metrics.ELAPSED.name(), run.measurement().elapsedNanos() / 1e9);
    values.put(Metrics.EFFICIENCY.name(), run.measurement().efficiency().orElseThrow());
    if (run.fleetNanos() > 0) {
      values.put(Metrics.FLEET.name(), run.fleetNanos() / 1e9);
    }
    return values;
  }
}
