package dev.taskgauge.app.runs;

import dev.taskgauge.engine.measure.QueueFigures;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.report.RunCosts;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.List;
import java.util.Optional;

/** What a run cost its queue, in lines. */
final class QueueText {
  private QueueText() {}

  /** Empty before the end of the run, and where the queue is in this program. */
  static String of(RunRow.Content content) {
    RunRecord run = content.run();
    QueueFigures queue = run == null ? null : run.measurement().queue();
    return run == null || queue == null
        ? ""
        : text(run.measurement().tasks(), queue) + cost(run).map(text -> "\n" + text).orElse("");
  }

  private static Optional<String> cost(RunRecord run) {
    return RunCosts.of(run, RunText.PRICES).map(RunCosts::details);
  }

  private static String text(TaskCounts tasks, QueueFigures queue) {
    StringBuilder text = new StringBuilder();
    text.append(count(queue.workers(), "worker process", "worker processes"))
        .append(" · ")
        .append(count(queue.messages(), "message", "messages"))
        .append(" · ")
        .append(count(queue.executions(), "execution", "executions"))
        .append(" · ")
        .append(count(tasks.duplicates(), "duplicate result", "duplicate results"));
    if (queue.rejected() > 0) {
      text.append(" · ").append(WorkloadText.count(queue.rejected())).append(" rejected");
    }
    text.append('\n').append(requests(queue.requests()));
    queue.requests().forEach(request -> text.append("\n  ").append(line(request)));
    return text.toString();
  }

  private static String requests(List<RequestCount> requests) {
    long all = requests.stream().mapToLong(RequestCount::requests).sum();
    return count(all, "request", "requests") + (requests.isEmpty() ? "" : ":");
  }

  private static String line(RequestCount request) {
    return request.operation()
        + " "
        + WorkloadText.count(request.requests())
        + (request.throttled() == 0
            ? ""
            : ", " + WorkloadText.count(request.throttled()) + " throttled")
        + (request.failed() == 0 ? "" : ", " + WorkloadText.count(request.failed()) + " failed");
  }

  private static String count(long count, String one, String many) {
    return WorkloadText.count(count) + " " + (count == 1 ? one : many);
  }
}
