package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import dev.taskgauge.engine.task.WorkloadGenerator;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the fields and makes an experiment of them. One check, used once. */
final class SetupCheck {
  /** Fixed, so that the same fields give the same tasks. */
  private static final long SEED = 1;

  private final SetupInput input;
  private final FileReading reading;
  private final Problems problems = new Problems();

  private SetupCheck(SetupInput input, FileReading reading) {
    this.input = input;
    this.reading = reading;
  }

  static SetupResult check(SetupInput input, FileReading reading) {
    return new SetupCheck(input, reading).result();
  }

  private SetupResult result() {
    WorkloadSpec workload = input.origin() == WorkloadOrigin.FILE ? file() : generated();
    BackEndCheck.Outcome backEnd = BackEndCheck.check(input.backEnd(), problems);
    List<Integer> workers =
        problems.read(SetupField.WORKERS, () -> WorkerCounts.parse(input.workers()));
    if (workload == null || workers == null) {
      return new SetupResult(
          problems.messages(), null, backEnd.connection(), "", "", "", List.of());
    }
    checkRandomTasks(workload, workers);
    return result(workload, workers, backEnd);
  }

  private SetupResult result(
      WorkloadSpec workload, List<Integer> workers, BackEndCheck.Outcome backEnd) {
    BackendSettings settings = backEnd.settings();
    BackEndEstimate backEndEstimate =
        new BackEndEstimate(settings == null ? LocalSettings.DEFAULT : settings);
    WorkloadEstimate estimate =
        new WorkloadEstimate(
            workload, reading.file(), backEndEstimate, Runtime.getRuntime().availableProcessors());
    return new SetupResult(
        problems.messages(),
        settings == null || !problems.areNone()
            ? null
            : new Experiment(name(workload, settings), workload, settings, workers),
        backEnd.connection(),
        estimate.description(Collections.max(workers)),
        settings == null ? "" : estimate.text(workers),
        backEndEstimate.cost(),
        settings == null ? List.of() : estimate.runNanos(workers));
  }

  private static String name(WorkloadSpec workload, BackendSettings backEnd) {
    return WorkloadEstimate.shortName(workload) + " on " + backEnd.backendName();
  }

  private @Nullable WorkloadSpec file() {
    WorkloadFile content = reading.file();
    if (content == null || reading.path() == null) {
      problems.put(SetupField.FILE, reading.problem());
      return null;
    }
    return new FileWorkload(reading.path(), input.unit().unit());
  }

  private @Nullable WorkloadSpec generated() {
    LengthDistribution lengths = problems.read(SetupField.LENGTH, this::lengths);
    Long count = problems.read(SetupField.COUNT, () -> count(input.count()));
    return lengths == null || count == null
        ? null
        : new GeneratedWorkload(input.kind(), lengths, count, input.perWorker(), SEED);
  }

  private LengthDistribution lengths() {
    String text = input.length().strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "Length is empty: expected one such as 10 ms, 0.5 s or uniform:1ms..20ms");
    }
    return LengthDistribution.parse(text);
  }

  private static long count(String text) {
    String digits = text.strip().replace(",", "");
    try {
      long count = Long.parseLong(digits);
      if (count >= 1 && count <= Workload.MAX_TASKS) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for every wrong value.
    }
    throw new IllegalArgumentException(
        "Tasks '" + text.strip() + "': expected a whole number from 1 to 100,000,000,000");
  }

  private void checkRandomTasks(WorkloadSpec workload, List<Integer> workers) {
    if (workload instanceof GeneratedWorkload generated
        && !(generated.lengths() instanceof LengthDistribution.Constant)) {
      double most =
          (double) generated.count() * (generated.perWorker() ? Collections.max(workers) : 1);
      if (most > WorkloadGenerator.MAX_RANDOM_TASKS) {
        problems.put(
            SetupField.COUNT,
            "Tasks of random length: expected at most 100,000,000 in a run, this makes "
                + String.format(Locale.ROOT, "%,.0f", most));
      }
    }
  }
}
