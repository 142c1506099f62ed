package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.GeneratedWorkload;
import dev.taskgauge.engine.experiment.WorkloadSpec;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.task.WorkloadFile;
import dev.taskgauge.engine.task.WorkloadGenerator;
import dev.taskgauge.engine.task.WorkloadText;
import java.io.IOException;

/** Makes the workload of each run of an experiment; a file is read once. */
interface WorkloadSource {
  /** The tasks of a run with so many slots. */
  Workload workload(int slots);

  /** How they were read, in words. */
  String describe(Workload workload, int slots);

  static WorkloadSource of(WorkloadSpec spec) throws IOException {
    if (spec instanceof FileWorkload file) {
      return ofFile(WorkloadFile.read(file.file(), file.unit()));
    }
    return ofGenerated((GeneratedWorkload) spec);
  }

  private static WorkloadSource ofFile(WorkloadFile file) {
    return new WorkloadSource() {
      @Override
      public Workload workload(int slots) {
        return file.workload();
      }

      @Override
      public String describe(Workload workload, int slots) {
        return WorkloadText.describe(file, slots);
      }
    };
  }

  private static WorkloadSource ofGenerated(GeneratedWorkload spec) {
    return new WorkloadSource() {
      @Override
      public Workload workload(int slots) {
        return WorkloadGenerator.generate(
            spec.kind(), spec.lengths(), spec.taskCount(slots), spec.seed());
      }

      @Override
      public String describe(Workload workload, int slots) {
        return WorkloadText.describe(workload, slots);
      }
    };
  }
}
