package dev.taskgauge.engine.result;

import java.nio.file.Path;
import java.util.List;

/** Records runs without an end, and says after each how many it has recorded; to be killed. */
public final class RecordingProgram {
  private RecordingProgram() {}

  /** Into the directory that is given. */
  public static void main(String[] args) throws Exception {
    RunRecord run = SampleRuns.done();
    try (ExperimentDirectory directory =
        ExperimentDirectory.create(
            Path.of(args[0]), ExperimentRecord.rebuilt("killed", List.of(run)).experiment(), "")) {
      for (int recorded = 1; ; recorded++) {
        directory.add(run);
        System.out.println(recorded);
      }
    }
  }
}
