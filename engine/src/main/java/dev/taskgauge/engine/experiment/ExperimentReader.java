package dev.taskgauge.engine.experiment;

import dev.taskgauge.engine.task.TaskKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an experiment of the values of a file. For one use. */
final class ExperimentReader {
  static final int VERSION = 1;
  static final long DEFAULT_ORDER_SEED = 1;
  static final Duration DEFAULT_SHORTEST = Duration.ofNanos(10_000);
  static final Duration DEFAULT_LONGEST = Duration.ofSeconds(1);
  static final Duration DEFAULT_WORK = Duration.ofSeconds(1);

  private static final Form<String> NAME = Form.text("expected some text", text -> text);
  private static final Form<Integer> FIGURE = Form.count(1, Experiment.REPORT_FIGURES);
  private static final Form<Integer> WORKERS = Form.count(1, RunSettings.MAX_SLOTS);
  private static final Form<Integer> REPETITIONS = Form.count(1, Protocol.MAX_REPETITIONS);
  private static final Form<Integer> WARM_UP_RUNS = Form.count(0, WarmUp.MAX_RUNS);
  private static final Form<Duration> WARM_UP_TIME =
      Form.text("expected a time in quotes such as 30s, at most 1h", ExperimentReader::warmUpTime);
  private static final Form<Boolean> WARM_UP =
      new Form<>(
          "expected true, false or an object { ... } with maxRuns, maxTime", Form.flag().reader());
  private static final String[] ORDERS = {"shuffled", "as-given"};
  private static final Form<String> ORDER = Form.word(ORDERS, order -> order);
  private static final Form<Long> SEED = Form.whole(Long.MIN_VALUE, Long.MAX_VALUE);
  private static final Form<Duration> LIMIT = DurationText.positive();
  private static final Form<Double> EFFICIENCY = Form.fraction();

  private final Mistakes mistakes;
  private final WorkloadReader workloads;
  private final BackendReader backends;

  /** With the file that names in it are relative to, or null. */
  ExperimentReader(@Nullable Path file, Mistakes mistakes) {
    this.mistakes = mistakes;
    this.workloads = new WorkloadReader(file, mistakes);
    this.backends = new BackendReader(mistakes);
  }

  /** The value or the values of a list, of which there is one at least or there is a mistake. */
  static List<Located> items(Located value, String expected, Mistakes mistakes) {
    if (value instanceof Located.Items list) {
      if (list.items().isEmpty()) {
        mistakes.wrong(value, expected);
      }
      return list.items();
    }
    return List.of(value);
  }

  /**
   * The experiment.
   *
   * @throws ExperimentFileException with all mistakes, those found before among them
   */
  Experiment read(Located.Table table) throws ExperimentFileException {
    checkVersion(table);
    Fields fields = new Fields(table, ExperimentKeys.EXPERIMENT, mistakes);
    String name = fields.required("name", "none", NAME);
    Integer figure =
        fields.get("reportFigure") == null ? null : fields.required("reportFigure", 1, FIGURE);
    Plan plan = plan(table, fields);
    Protocol protocol = protocol(fields);
    mistakes.throwIfAny();
    if (plan == null) {
      throw new IllegalStateException("no plan, and no mistake");
    }
    return new Experiment(name, plan, protocol, figure);
  }

  /** What another version means by its keys is not known, so nothing more is said of it. */
  private void checkVersion(Located.Table table) throws ExperimentFileException {
    Mistakes ofVersion = new Mistakes();
    Located version = table.fields().get("version");
    if (version == null) {
      mistakes.add(table.place().key("version"), "missing: expected " + VERSION);
    } else if (version instanceof Located.Numeral numeral
        && !numeral.spelling().equals(Integer.toString(VERSION))) {
      ofVersion.wrong(version, "expected " + VERSION);
      ofVersion.throwIfAny();
    } else if (!(version instanceof Located.Numeral)) {
      mistakes.wrong(version, "expected " + VERSION);
    }
  }

  private @Nullable Plan plan(Located.Table table, Fields fields) {
    List<Integer> workers = fields.requiredSeveral("workers", 1, WORKERS);
    Located backend = fields.get("backend");
    fields.isMissing("backend", BackendReader.EXPECTED);
    List<BackendSettings> found = backend == null ? List.of() : backends.backends(backend);
    Located find = fields.get("find");
    Located workload = fields.get("workload");
    fields.isMissing("workload", WorkloadReader.EXPECTED);
    if (workload == null) {
      return null;
    }
    if (find != null) {
      TaskKind kind = workloads.searchedKind(workload);
      return search(find, kind, found, workers);
    }
    List<WorkloadSpec> specs = workloads.workloads(workload);
    return mistakes.count() > 0 ? null : sweep(table, specs, found, workers);
  }

  private @Nullable Sweep sweep(
      Located.Table table,
      List<WorkloadSpec> specs,
      List<BackendSettings> found,
      List<Integer> workers) {
    try {
      Sweep sweep = new Sweep(specs, found, workers);
      // Each point has limits of its own, such as the number of its tasks.
      return sweep.points().isEmpty() ? null : sweep;
    } catch (IllegalArgumentException e) {
      mistakes.add(table.place(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable MetgPlan search(
      Located find, TaskKind kind, List<BackendSettings> found, List<Integer> workers) {
    if (!(find instanceof Located.Table table)) {
      mistakes.wrong(find, "expected an object { ... } with metg");
      return null;
    }
    Fields fields = new Fields(table, ExperimentKeys.FIND, mistakes);
    double efficiency = fields.required("metg", 0.5, EFFICIENCY);
    Duration shortest = fields.optional("shortest", DEFAULT_SHORTEST, LIMIT);
    Duration longest = fields.optional("longest", DEFAULT_LONGEST, LIMIT);
    Duration work = fields.optional("workPerWorker", DEFAULT_WORK, LIMIT);
    if (mistakes.count() > 0) {
      return null;
    }
    try {
      return new MetgPlan(
          kind, found, workers, efficiency, shortest.toNanos(), longest.toNanos(), work.toNanos());
    } catch (IllegalArgumentException e) {
      mistakes.add(find.place(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private Protocol protocol(Fields fields) {
    long seed = fields.optional("seed", DEFAULT_ORDER_SEED, SEED);
    boolean shuffled = fields.optional("order", ORDERS[0], ORDER).equals(ORDERS[0]);
    return new Protocol(
        fields.optional("repetitions", 1, REPETITIONS),
        warmUp(fields),
        shuffled ? seed : null,
        limit(fields, "runLimit"),
        limit(fields, "limit"));
  }

  private static @Nullable Duration limit(Fields fields, String key) {
    return fields.get(key) == null ? null : fields.required(key, Duration.ofSeconds(1), LIMIT);
  }

  private WarmUp warmUp(Fields fields) {
    Located value = fields.get("warmUp");
    if (value instanceof Located.Table table) {
      Fields bounds = new Fields(table, ExperimentKeys.WARM_UP, mistakes);
      return new WarmUp(
          bounds.optional("maxRuns", WarmUp.DEFAULT.maxRuns(), WARM_UP_RUNS),
          bounds.optional("maxTime", WarmUp.DEFAULT.maxTime(), WARM_UP_TIME));
    }
    return fields.optional("warmUp", true, WARM_UP) ? WarmUp.DEFAULT : WarmUp.NONE;
  }

  private static Duration warmUpTime(String text) {
    Duration time = DurationText.parse(text);
    if (time.compareTo(WarmUp.MAX_TIME) > 0) {
      throw new IllegalArgumentException();
    }
    return time;
  }
}
