package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.LengthUnit;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the workloads of an experiment file. */
final class WorkloadReader {
  static final String EXPECTED = "expected an object { ... } with kind or file, or a list of such";
  static final long DEFAULT_SEED = 1;

  private static final Form<TaskKind> KIND = Form.word(TaskKind.values(), TaskKind::word);
  private static final Form<LengthUnit> UNIT = Form.word(LengthUnit.values(), LengthUnit::suffix);
  private static final Form<Long> SEED = Form.whole(Long.MIN_VALUE, Long.MAX_VALUE);
  private static final Form<Long> COUNT = Form.whole(1, Workload.MAX_TASKS);
  private static final Form<Duration> WORK = DurationText.positive();
  private static final Form<LengthDistribution> LENGTH =
      Form.text(
          "expected a length in quotes such as 10ms, uniform:1ms..20ms, exponential:10ms or"
              + " lognormal:10ms,0.5",
          LengthDistribution::parse);
  private static final LengthDistribution NO_LENGTH = new LengthDistribution.Constant(0);

  private final @Nullable Path experimentFile;
  private final Mistakes mistakes;

  /** With the file that names of workload files are relative to, or null. */
  WorkloadReader(@Nullable Path experimentFile, Mistakes mistakes) {
    this.experimentFile = experimentFile;
    this.mistakes = mistakes;
  }

  /** The workloads of a sweep; none only where there are mistakes. */
  List<WorkloadSpec> workloads(Located value) {
    List<WorkloadSpec> workloads = new ArrayList<>();
    for (Located item : ExperimentReader.items(value, EXPECTED, mistakes)) {
      if (!(item instanceof Located.Table table)) {
        mistakes.wrong(item, EXPECTED);
      } else if (table.fields().containsKey("file")) {
        workloads.add(fromFile(new Fields(table, ExperimentKeys.FILE, mistakes)));
      } else {
        workloads.addAll(generated(table));
      }
    }
    return workloads;
  }

  /** The kind of the tasks of a search, whose lengths and numbers are what it tries. */
  TaskKind searchedKind(Located value) {
    if (value instanceof Located.Table table) {
      return new Fields(table, ExperimentKeys.SEARCHED, mistakes)
          .required("kind", TaskKind.SLEEP, KIND);
    }
    mistakes.wrong(value, "expected an object { ... } with kind only, as there is a find");
    return TaskKind.SLEEP;
  }

  private FileWorkload fromFile(Fields fields) {
    Form<Path> name = Form.text("expected the name of a workload file", this::beside);
    Path file = fields.required("file", Path.of(""), name);
    LengthUnit unit =
        fields.get("unit") == null ? null : fields.required("unit", LengthUnit.S, UNIT);
    return new FileWorkload(file, unit);
  }

  private Path beside(String name) {
    return experimentFile == null ? Path.of(name) : experimentFile.resolveSibling(name);
  }

  private List<WorkloadSpec> generated(Located.Table table) {
    Fields fields = new Fields(table, ExperimentKeys.GENERATED, mistakes);
    TaskKind kind = fields.required("kind", TaskKind.SLEEP, KIND);
    List<LengthDistribution> lengths = fields.requiredSeveral("length", NO_LENGTH, LENGTH);
    long seed = fields.optional("seed", DEFAULT_SEED, SEED);
    String key = countKey(table);
    List<WorkloadSpec> workloads = new ArrayList<>();
    if (key.equals("workPerWorker")) {
      long workNanos = fields.optional(key, Duration.ofSeconds(1), WORK).toNanos();
      Located work = table.fields().getOrDefault(key, table);
      for (LengthDistribution length : lengths) {
        workloads.add(
            new GeneratedWorkload(kind, length, tasks(work, workNanos, length), true, seed));
      }
    } else if (!key.isEmpty()) {
      long count = fields.optional(key, 1L, COUNT);
      for (LengthDistribution length : lengths) {
        workloads.add(
            new GeneratedWorkload(kind, length, count, key.equals("tasksPerWorker"), seed));
      }
    }
    return workloads;
  }

  /** The key that says how many tasks there are; empty where there is none. */
  private String countKey(Located.Table table) {
    List<String> keys =
        table.fields().keySet().stream().filter(ExperimentKeys.TASK_COUNTS::contains).toList();
    if (keys.isEmpty()) {
      mistakes.add(
          table.place(),
          "no number of tasks: expected one of " + Fields.keys(ExperimentKeys.TASK_COUNTS));
      return "";
    }
    for (String second : keys.subList(1, keys.size())) {
      mistakes.add(
          table.place().key(second), "beside " + keys.get(0) + ": expected only one of them");
    }
    return keys.get(0);
  }

  /** How many tasks of a length are so much work, rounded; at least one. */
  private long tasks(Located work, long workNanos, LengthDistribution length) {
    if (length instanceof LengthDistribution.Constant constant && constant.nominalNanos() > 0) {
      long nominalNanos = constant.nominalNanos();
      long tasks = Math.max(1, (workNanos + nominalNanos / 2) / nominalNanos);
      if (tasks <= Workload.MAX_TASKS) {
        return tasks;
      }
      mistakes.wrong(work, "expected work of at most " + Workload.MAX_TASKS + " tasks");
    } else {
      mistakes.wrong(work, "expected tasks or tasksPerWorker with the length " + length.text());
    }
    return 1;
  }
}
