package dev.taskgauge.app.runs;

import dev.taskgauge.app.figures.FigureText;
import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.SlotTime;
import dev.taskgauge.engine.report.AwsPrices;
import dev.taskgauge.engine.report.RunCosts;
import dev.taskgauge.engine.report.SlotsOverTime;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures of a run as the table shows them; "–" where there is none. */
final class RunText {
  static final AwsPrices PRICES = AwsPrices.published();

  private static final String NONE = FigureText.NONE;

  private RunText() {}

  /** As many as were asked for; marked where there were others in between. */
  static String workers(RunRow row, RunRow.Content content) {
    return WorkloadText.count(row.settings().slots()) + (slots(row, content).isEmpty() ? "" : "*");
  }

  /** How many slots there were instead, in words; empty where there were as many as asked for. */
  static String slots(RunRow row, RunRow.Content content) {
    RunRecord run = content.run();
    if (run == null) {
      return "";
    }
    SlotsOverTime slots = new SlotsOverTime(run.measurement());
    return slots.changed() || run.measurement().slots() != row.settings().slots()
        ? "* slots: " + slots.text()
        : "";
  }

  /** Requests to the queue's service; "–" where there is none. */
  static String requests(RunRow.Content content) {
    RunRecord run = content.run();
    QueueFigures queue = run == null ? null : run.measurement().queue();
    return queue == null
        ? NONE
        : WorkloadText.count(queue.requests().stream().mapToLong(RequestCount::requests).sum());
  }

  /** What these cost on AWS; "–" where there is no queue but in this program. */
  static String price(RunRow.Content content) {
    RunRecord run = content.run();
    return run == null ? NONE : RunCosts.of(run, PRICES).map(RunCosts::dollars).orElse(NONE);
  }

  static String tasks(RunRow.Content content) {
    RunProgress progress = content.progress();
    RunRecord run = content.run();
    if (run != null) {
      long total = run.measurement().tasks().total();
      long completed = run.measurement().tasks().completed();
      return completed == total
          ? WorkloadText.count(total)
          : WorkloadText.count(completed) + " of " + WorkloadText.count(total);
    }
    return progress == null ? NONE : WorkloadText.count(progress.totalTasks());
  }

  static String throughput(RunRow.Content content) {
    RunProgress progress = content.progress();
    RunRecord run = content.run();
    if (run != null) {
      return FigureText.rate(run.measurement().throughputTasksPerSecond());
    }
    return progress == null ? NONE : FigureText.rate(progress.recentTasksPerSecond());
  }

  static String efficiency(RunRow.Content content) {
    RunProgress progress = content.progress();
    RunRecord run = content.run();
    if (run != null) {
      return percent(run.measurement().efficiency());
    }
    return progress == null ? NONE : percent(progress.efficiency());
  }

  static String p99(RunRow.Content content) {
    RunRecord run = content.run();
    return run == null || run.measurement().service().count() == 0
        ? NONE
        : WorkloadText.duration(run.measurement().service().p99Nanos());
  }

  static String lost(RunRow.Content content) {
    RunRecord run = content.run();
    if (run == null) {
      return NONE;
    }
    SlotTime slotTime = run.measurement().slotTime();
    long total = slotTime.totalNanos();
    return total <= 0
        ? NONE
        : percent(OptionalDouble.of((double) (total - slotTime.workNanos()) / total));
  }

  static String elapsed(RunRow.Content content) {
    RunProgress progress = content.progress();
    RunRecord run = content.run();
    if (run != null) {
      return WorkloadText.duration(run.measurement().elapsedNanos());
    }
    return progress == null ? NONE : WorkloadText.duration(progress.elapsedNanos());
  }

  static String state(RunRow.Content content) {
    RunProgress progress = content.progress();
    return progress == null
        ? content.state().label()
        : String.format(Locale.ROOT, "running %.0f %%", 100 * progress.fraction());
  }

  private static String percent(OptionalDouble part) {
    return part.isPresent() ? FigureText.percent(part.getAsDouble()) : NONE;
  }
}
