package dev.taskgauge.app.setup;

import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.Sweep;
import dev.taskgauge.engine.experiment.WarmUp;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import java.util.List;
import java.util.Optional;
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
          model.nameProperty().set("");
          model
              .workersProperty()
              .set(
                  experiment.workers().stream()
                      .map(String::valueOf)
                      .collect(Collectors.joining(",")));
          model.repetitionsProperty().set(String.valueOf(experiment.protocol().repetitions()));
          model.warmUpProperty().set(!experiment.protocol().warmUp().equals(WarmUp.NONE));
          model.setOpened(experiment);
        });
  }

  void useFields() {
    Experiment experiment = model.openedProperty().get();
    if (experiment == null) {
      return;
    }
    model.change(
        () -> {
          if (experiment.plan() instanceof Sweep sweep) {
            fill(sweep.workloads());
          }
          model.backEnd().fill(experiment.backends());
          model.setOpened(null);
        });
  }

  void restore(Experiment experiment) {
    open(experiment);
    useFields();
    boolean hasOwnName =
        model.experiment().filter(made -> made.name().equals(experiment.name())).isEmpty();
    if (hasOwnName) {
      model.nameProperty().set(experiment.name());
    }
    if (!model.experiment().equals(Optional.of(experiment))) {
      open(experiment);
    }
  }

  private void fill(List<WorkloadSpec> workloads) {
    if (workloads.get(0) instanceof FileWorkload fromFile) {
      model.unitProperty().set(BareUnit.of(fromFile.unit()));
      model.chooseFile(fromFile.file());
      return;
    }
    GeneratedWorkload first = (GeneratedWorkload) workloads.get(0);
    model.originProperty().set(WorkloadOrigin.GENERATED);
    model.kindProperty().set(first.kind());
    model.countProperty().set(String.valueOf(first.count()));
    model.perWorkerProperty().set(first.perWorker());
    model
        .lengthProperty()
        .set(
            workloads.stream()
                .filter(GeneratedWorkload.class::isInstance)
                .map(GeneratedWorkload.class::cast)
                .filter(other -> isLike(other, first))
                .map(other -> other.lengths().text())
                .collect(Collectors.joining("; ")));
  }

  /** Whether they differ in their lengths alone, as in the fields. */
  private static boolean isLike(GeneratedWorkload one, GeneratedWorkload other) {
    return one.kind() == other.kind()
        && one.count() == other.count()
        && one.perWorker() == other.perWorker();
  }
}
