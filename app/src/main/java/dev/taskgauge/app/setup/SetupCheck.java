package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.Plan;
import dev.taskgauge.engine.experiment.Protocol;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.TasksPerMessage;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadFiles;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import dev.taskgauge.engine.task.WorkloadGenerator;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** What the fields mean on their own. */
  static SetupResult check(SetupInput input, FileReading reading) {
    return new SetupCheck(input, reading).result();
  }

  /** What they mean for an experiment that was opened as a whole. */
  static SetupResult check(SetupInput input, Experiment opened, OpenedFiles.Readings files) {
    return new SetupCheck(input, FileReading.NONE).result(opened, files);
  }

  private SetupResult result() {
    List<WorkloadSpec> workloads = input.origin() == WorkloadOrigin.FILE ? file() : generated();
    BackEndCheck.Outcome backEnd = BackEndCheck.check(input.backEnd(), problems);
    List<Integer> workers = workers();
    Integer repetitions = repetitions();
    if (workloads == null || workers == null) {
      return SetupResult.wrong(problems.messages(), backEnd.connection());
    }
    workloads.forEach(workload -> checkRandomTasks(workload, workers));
    List<BackendSettings> settings = backEnd.settings();
    Sweep sweep =
        problems.read(
            SetupField.WORKERS,
            () ->
                new Sweep(
                    workloads,
                    settings == null ? List.of(LocalSettings.DEFAULT) : settings,
                    workers));
    if (sweep == null) {
      return SetupResult.wrong(problems.messages(), backEnd.connection());
    }
    Experiment experiment =
        new Experiment(
            name(sweep),
            sweep,
            protocol(repetitions == null ? 1 : repetitions, Protocol.ONCE),
            null);
    ExperimentEstimate estimate = new ExperimentEstimate(experiment, contents());
    return new SetupResult(
        problems.messages(),
        problems.areNone() ? experiment : null,
        backEnd.connection(),
        estimate.description(),
        settings == null || repetitions == null ? "" : estimate.text(),
        settings == null ? "" : estimate.shortRuns(),
        settings == null ? "" : estimate.cost());
  }

  private SetupResult result(Experiment opened, OpenedFiles.Readings files) {
    SqsSettings connection =
        opened.backends().stream()
            .filter(SqsSettings.class::isInstance)
            .map(SqsSettings.class::cast)
            .findFirst()
            .map(SetupCheck::asConnection)
            .orElse(null);
    List<Integer> workers = workers();
    Integer repetitions = repetitions();
    String unread = files.problem();
    if (!unread.isEmpty()) {
      problems.putAsItIs(SetupField.FILE, unread);
    }
    if (workers == null || repetitions == null || !unread.isEmpty()) {
      return SetupResult.wrong(problems.messages(), connection);
    }
    Plan plan = problems.read(SetupField.WORKERS, () -> OpenedPlan.with(opened.plan(), workers));
    if (plan == null) {
      return SetupResult.wrong(problems.messages(), connection);
    }
    Experiment experiment =
        new Experiment(
            opened.name(), plan, protocol(repetitions, opened.protocol()), opened.reportFigure());
    ExperimentEstimate estimate = new ExperimentEstimate(experiment, files.contents());
    return new SetupResult(
        Map.of(), experiment, connection, "", estimate.text(), "", estimate.cost());
  }

  /** How many processes there are, and tasks ride in a message, does not matter to it. */
  private static SqsSettings asConnection(SqsSettings settings) {
    SqsPlace place =
        settings.place() instanceof ThisMachine ? new ThisMachine(1) : settings.place();
    return new SqsSettings(settings.queueName(), place, TasksPerMessage.AUTO, false);
  }

  private @Nullable List<Integer> workers() {
    return problems.read(SetupField.WORKERS, () -> WorkerCounts.parse(input.workers()));
  }

  private @Nullable Integer repetitions() {
    return problems.read(
        SetupField.REPETITIONS, () -> repetitions(input.protocol().repetitions().strip()));
  }

  private static Integer repetitions(String text) {
    try {
      int repetitions = Integer.parseInt(text);
      if (repetitions >= 1 && repetitions <= Protocol.MAX_REPETITIONS) {
        return repetitions;
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for every wrong value.
    }
    throw new IllegalArgumentException(
        "Repeat '" + text + "': expected a whole number from 1 to 1,000");
  }

  /** Repetitions go in blocks, each in an order of its own; a single one goes as it is given. */
  private Protocol protocol(int repetitions, Protocol otherwise) {
    WarmUp usual = otherwise.warmUp().equals(WarmUp.NONE) ? WarmUp.DEFAULT : otherwise.warmUp();
    Long given = otherwise.orderSeed();
    return new Protocol(
        repetitions,
        input.protocol().warmUp() ? usual : WarmUp.NONE,
        given == null && repetitions > 1 ? Long.valueOf(SEED) : given,
        otherwise.runLimit(),
        otherwise.limit());
  }

  private String name(Sweep sweep) {
    String given = input.protocol().name().strip();
    return given.isEmpty() ? PlanText.name(sweep) : given;
  }

  private @Nullable List<WorkloadSpec> file() {
    Path path = reading.path();
    if (path == null || reading.file() == null) {
      problems.putAsItIs(SetupField.FILE, reading.problem());
      return null;
    }
    return List.of(new FileWorkload(path, input.unit().unit()));
  }

  private WorkloadFiles contents() {
    Path path = reading.path();
    WorkloadFile content = reading.file();
    return path == null || content == null
        ? WorkloadFiles.NONE
        : new WorkloadFiles(Map.of(new FileWorkload(path, input.unit().unit()), content));
  }

  private @Nullable List<WorkloadSpec> generated() {
    List<LengthDistribution> lengths = problems.read(SetupField.LENGTH, this::lengths);
    Long count = problems.read(SetupField.COUNT, () -> count(input.count()));
    return lengths == null || count == null
        ? null
        : lengths.stream()
            .<WorkloadSpec>map(
                length ->
                    new GeneratedWorkload(input.kind(), length, count, input.perWorker(), SEED))
            .toList();
  }

  private List<LengthDistribution> lengths() {
    String text = input.length().strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "Length is empty: expected one such as 10 ms, 0.5 s or uniform:1ms..20ms");
    }
    return Arrays.stream(text.split(";", -1))
        .map(length -> LengthDistribution.parse(length.strip()))
        .toList();
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
