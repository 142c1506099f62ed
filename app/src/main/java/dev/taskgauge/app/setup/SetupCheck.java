package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.run.SlotThreads;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import dev.taskgauge.engine.task.WorkloadGenerator;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks the fields and makes an experiment of them. One check, used once. */
final class SetupCheck {
  /** Fixed, so that the same fields give the same tasks. */
  private static final long SEED = 1;

  private final SetupInput input;
  private final FileReading reading;
  private final Map<SetupField, String> problems = new EnumMap<>(SetupField.class);

  private SetupCheck(SetupInput input, FileReading reading) {
    this.input = input;
    this.reading = reading;
  }

  static SetupResult check(SetupInput input, FileReading reading) {
    return new SetupCheck(input, reading).result();
  }

  private SetupResult result() {
    WorkloadSpec workload = input.origin() == WorkloadOrigin.FILE ? file() : generated();
    List<Integer> workers =
        read(SetupField.WORKERS, () -> WorkerCounts.parse(input.workers()), List.<Integer>of());
    checkThreads();
    if (workload == null || workers.isEmpty()) {
      return new SetupResult(problems, null, "", "", List.of());
    }
    checkRandomTasks(workload, workers);
    WorkloadEstimate estimate =
        new WorkloadEstimate(workload, reading.file(), Runtime.getRuntime().availableProcessors());
    Experiment experiment =
        problems.isEmpty() ? new Experiment(name(workload), workload, settings(), workers) : null;
    return new SetupResult(
        problems,
        experiment,
        estimate.description(Collections.max(workers)),
        estimate.text(workers),
        estimate.runNanos(workers));
  }

  private LocalSettings settings() {
    return new LocalSettings(input.threads(), TasksPerMessage.AUTO);
  }

  private static String name(WorkloadSpec workload) {
    return WorkloadEstimate.shortName(workload) + " on LOCAL";
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
    LengthDistribution none = new LengthDistribution.Constant(0);
    LengthDistribution lengths = read(SetupField.LENGTH, this::lengths, none);
    long count = read(SetupField.COUNT, () -> count(input.count()), 0L);
    return count == 0 || problems.containsKey(SetupField.LENGTH)
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

  private void checkThreads() {
    if (input.threads() == ThreadKind.VIRTUAL && !SlotThreads.areAvailable(ThreadKind.VIRTUAL)) {
      problems.put(SetupField.THREADS, "Virtual threads: expected Java 21 or newer");
    }
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

  private <T> T read(SetupField field, Supplier<T> reader, T otherwise) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      problems.put(field, message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1));
      return otherwise;
    }
  }
}
