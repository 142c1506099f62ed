package dev.taskgauge.engine.report;

import static dev.taskgauge.engine.report.ReportNumbers.bytes;
import static dev.taskgauge.engine.report.ReportNumbers.count;

import dev.taskgauge.engine.analysis.BackendNames;
import dev.taskgauge.engine.analysis.ComparedExperiments;
import dev.taskgauge.engine.experiment.BackendText;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.WorkloadText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What compared experiments are, and what they differ in.
 *
 * @param identity facts that tell one from the other: name, start, end
 * @param facts settings and environment, each with a value for every experiment in their order
 */
public record ComparisonFacts(List<Fact> identity, List<Fact> facts) {
  public ComparisonFacts {
    identity = List.copyOf(identity);
    facts = List.copyOf(facts);
  }

  /**
   * A fact of every experiment.
   *
   * @param name what it is
   * @param values a value for each
   * @param isOfMachine whether it is of the machine and the program, not of what was asked for
   */
  public record Fact(String name, List<String> values, boolean isOfMachine) {
    public Fact {
      values = List.copyOf(values);
    }

    /** Whether the experiments differ in it. */
    public boolean differs() {
      return new HashSet<>(values).size() > 1;
    }
  }

  /** Of experiments. */
  public static ComparisonFacts of(ComparedExperiments compared) {
    List<ExperimentRecord> records =
        compared.experiments().stream().map(ComparedExperiments.Entry::record).toList();
    BackendNames names =
        new BackendNames(
            records.stream().flatMap(record -> record.experiment().backends().stream()).toList());
    List<Fact> identity =
        List.of(
            asked("experiment", records, ExperimentRecord::experimentName),
            asked("begun", records, ComparisonFacts::begun),
            asked("end", records, ComparisonFacts::end),
            asked("measured runs", records, ComparisonFacts::measuredRuns));
    List<Fact> facts =
        List.of(
            asked("back ends", records, r -> ofRuns(r, run -> backend(names, run))),
            asked("tasks", records, ComparisonFacts::tasks),
            asked("workers", records, ComparisonFacts::workers),
            asked("repetitions", records, r -> count(r.experiment().protocol().repetitions())),
            asked("order", records, ComparisonFacts::order),
            asked("warm-up", records, ComparisonFacts::warmUp),
            machine("host", records, Environment::host),
            machine("system", records, Environment::os),
            machine("cores", records, environment -> count(environment.cores())),
            machine("memory", records, environment -> bytes(environment.memoryBytes())),
            machine("largest heap", records, environment -> bytes(environment.heapMaxBytes())),
            machine("JVM", records, Environment::jvm),
            machine("TaskGauge", records, Environment::taskGaugeVersion),
            machine("commit", records, Environment::gitCommit));
    return new ComparisonFacts(identity, facts);
  }

  /** Those in which they differ. */
  public List<Fact> differences() {
    return facts.stream().filter(Fact::differs).toList();
  }

  /** Those in which they do not. */
  public List<Fact> common() {
    return facts.stream().filter(fact -> !fact.differs()).toList();
  }

  /** The names of the facts of machine and program in which they differ. */
  List<String> differencesOfMachines() {
    return differences().stream().filter(Fact::isOfMachine).map(Fact::name).toList();
  }

  private static Fact asked(
      String name, List<ExperimentRecord> records, Function<ExperimentRecord, String> value) {
    return new Fact(name, records.stream().map(value).toList(), false);
  }

  private static Fact machine(
      String name, List<ExperimentRecord> records, Function<Environment, String> value) {
    return new Fact(
        name,
        records.stream().map(r -> ofRuns(r, run -> value.apply(run.environment()))).toList(),
        true);
  }

  /** Each value once, in the order in which the measured runs have them; a dash without runs. */
  private static String ofRuns(ExperimentRecord record, Function<RunRecord, String> value) {
    String values =
        record.runs().stream()
            .filter(run -> !run.turn().isWarmUp())
            .sorted((left, right) -> Integer.compare(left.turn().point(), right.turn().point()))
            .map(value)
            .distinct()
            .collect(Collectors.joining("; "));
    return values.isEmpty() ? ReportNumbers.UNDEFINED : values;
  }

  private static String workers(ExperimentRecord record) {
    return ofRuns(record, run -> count(run.settings().slots())).replace(";", ",");
  }

  private static String backend(BackendNames names, RunRecord run) {
    return names.name(run.settings().backend());
  }

  private static String tasks(ExperimentRecord record) {
    return record.experiment().plan() instanceof MetgPlan plan
        ? plan.kind().word()
            + ", lengths from "
            + WorkloadText.duration(plan.shortestNanos())
            + " to "
            + WorkloadText.duration(plan.longestNanos())
            + " searched for "
            + Math.round(100 * plan.efficiency())
            + " % efficiency"
        : ofRuns(record, ComparisonFacts::task);
  }

  private static String task(RunRecord run) {
    return BackendText.task(run.settings().workload());
  }

  private static String begun(ExperimentRecord record) {
    return record.runs().isEmpty()
        ? ReportNumbers.UNDEFINED
        : ReportNumbers.moment(record.runs().get(0).environment().startedAt());
  }

  private static String end(ExperimentRecord record) {
    ExperimentEnd end = record.end();
    return end == null ? "not ended" : end.name().toLowerCase(Locale.ROOT);
  }

  private static String measuredRuns(ExperimentRecord record) {
    return count(record.runs().stream().filter(run -> !run.turn().isWarmUp()).count());
  }

  private static String order(ExperimentRecord record) {
    Long seed = record.experiment().protocol().orderSeed();
    return seed == null ? "as given" : "shuffled, seed " + seed;
  }

  private static String warmUp(ExperimentRecord record) {
    Experiment experiment = record.experiment();
    WarmUp warmUp = experiment.protocol().warmUp();
    return warmUp.maxRuns() == 0
        ? "none"
        : "at most "
            + count(warmUp.maxRuns(), "run")
            + " or "
            + WorkloadText.duration(warmUp.maxTime().toNanos());
  }
}
