package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.MetgPlan;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.LengthDistribution;
import dev.taskgauge.engine.task.TaskKind;
import java.util.List;
import java.util.stream.Collectors;

/** Puts experiments into the fields. */
final class SetupFilling {
  private final SetupModel model;

  SetupFilling(SetupModel model) {
    this.model = model;
  }

  void open(Experiment experiment) {
    model.change(
        () -> {
          fillProtocol(experiment);
          model.setOpened(experiment);
        });
  }

  void useFields() {
    Experiment experiment = model.openedProperty().get();
    if (experiment != null) {
      model.change(
          () -> {
            fillPlan(experiment);
            model.setOpened(null);
          });
    }
  }

  void restore(Experiment experiment) {
    model.change(
        () -> {
          fillProtocol(experiment);
          fillPlan(experiment);
          model.setOpened(null);
        });
    Experiment made = model.meant();
    if (made == null || !made.name().equals(experiment.name())) {
      model.nameProperty().set(experiment.name());
    }
    // Whether its workload file can be read does not matter: the field of the file says so.
    if (!experiment.equals(model.meant())) {
      open(experiment);
    }
  }

  private void fillProtocol(Experiment experiment) {
    model.nameProperty().set("");
    model
        .workersProperty()
        .set(experiment.workers().stream().map(String::valueOf).collect(Collectors.joining(",")));
    model.repetitionsProperty().set(String.valueOf(experiment.protocol().repetitions()));
    model.warmUpProperty().set(!experiment.protocol().warmUp().equals(WarmUp.NONE));
  }

  private void fillPlan(Experiment experiment) {
    if (experiment.plan() instanceof Sweep sweep) {
      fill(sweep.workloads());
    } else {
      fill((MetgPlan) experiment.plan());
    }
    model.backEnd().fill(experiment.backends());
  }

  private void fill(List<WorkloadSpec> workloads) {
    if (workloads.get(0) instanceof FileWorkload fromFile) {
      model.unitProperty().set(BareUnit.of(fromFile.unit()));
      model.chooseFile(fromFile.file());
      return;
    }
    GeneratedWorkload first = (GeneratedWorkload) workloads.get(0);
    String lengths =
        inFields(workloads).stream()
            .map(each -> ((GeneratedWorkload) each).lengths().text())
            .collect(Collectors.joining("; "));
    fill(first.kind(), lengths, first.count(), first.perWorker());
  }

  private void fill(MetgPlan search) {
    SearchInFields tasks = SearchInFields.of(search);
    fill(
        search.kind(),
        new LengthDistribution.Constant(tasks.lengthNanos()).text(),
        tasks.tasksPerWorker(),
        true);
  }

  private void fill(TaskKind kind, String lengths, long count, boolean perWorker) {
    model.originProperty().set(WorkloadOrigin.GENERATED);
    model.kindProperty().set(kind);
    model.lengthProperty().set(lengths);
    model.countProperty().set(String.valueOf(count));
    model.perWorkerProperty().set(perWorker);
  }

  /** Those that the fields can have at once: a file, or the first and what is like it. */
  static List<WorkloadSpec> inFields(List<WorkloadSpec> workloads) {
    return workloads.get(0) instanceof GeneratedWorkload first
        ? workloads.stream()
            .filter(each -> each instanceof GeneratedWorkload other && isLike(other, first))
            .toList()
        : List.of(workloads.get(0));
  }

  /** Whether they differ in their lengths alone, as in the fields. */
  private static boolean isLike(GeneratedWorkload one, GeneratedWorkload other) {
    return one.kind() == other.kind()
        && one.count() == other.count()
        && one.perWorker() == other.perWorker();
  }
}
