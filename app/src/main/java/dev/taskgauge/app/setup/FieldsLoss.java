package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.ArrayList;
import java.util.List;

/** Says what of an experiment the fields can not have, before it is closed for them. */
final class FieldsLoss {
  private FieldsLoss() {}

  /** One sentence or two; empty where the fields have all of it. */
  static String text(Experiment experiment) {
    List<String> lost = new ArrayList<>();
    String search = "";
    if (experiment.plan() instanceof MetgPlan plan) {
      SearchInFields tasks = SearchInFields.of(plan);
      search =
          "The fields can not search for a length: they take one from the middle, "
              + plan.kind().word()
              + " "
              + WorkloadText.duration(tasks.lengthNanos())
              + ", "
              + WorkloadText.count(tasks.tasksPerWorker())
              + " tasks a worker.";
    } else {
      Sweep sweep = (Sweep) experiment.plan();
      int kept = SetupFilling.inFields(sweep.workloads()).size();
      addRest(lost, kept, sweep.workloads().size(), "workloads");
    }
    List<BackendSettings> backends = experiment.backends();
    BackendSettings first = plain(backends.get(0));
    int kept = (int) backends.stream().filter(each -> plain(each).equals(first)).count();
    addRest(lost, kept, backends.size(), "back ends");
    if (experiment.protocol().runLimit() != null || experiment.protocol().limit() != null) {
      lost.add("its time limits");
    }
    if (experiment.reportFigure() != null) {
      lost.add("the figure of the report");
    }
    String rest = lost.isEmpty() ? "" : "The fields leave out " + listed(lost) + ".";
    return (search + " " + rest).strip();
  }

  private static void addRest(List<String> lost, int kept, int all, String what) {
    if (kept < all) {
      lost.add(all - kept + " of its " + all + " " + what);
    }
  }

  private static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** Without the size of messages, of which the fields can have several. */
  private static BackendSettings plain(BackendSettings settings) {
    return settings instanceof SqsSettings sqs
        ? new SqsSettings(
            sqs.queueName(),
            sqs.place(),
            sqs.naive() ? sqs.tasksPerMessage() : TasksPerMessage.AUTO,
            sqs.naive())
        : new LocalSettings(((LocalSettings) settings).threads(), TasksPerMessage.AUTO);
  }
}
