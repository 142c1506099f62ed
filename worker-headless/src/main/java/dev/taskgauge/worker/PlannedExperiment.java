package dev.taskgauge.worker;

import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.experiment.ExperimentFileException;
import dev.taskgauge.engine.experiment.FileWorkload;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentRecord;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An experiment that is going to run, and where its results go.
 *
 * @param experiment what to run
 * @param earlier what was measured of it before
 * @param opener makes or opens its directory, when it begins
 */
record PlannedExperiment(Experiment experiment, List<RunRecord> earlier, Opener opener) {
  /** Makes or opens a directory. */
  @FunctionalInterface
  interface Opener {
    /** Once. */
    ExperimentDirectory open() throws IOException;
  }

  /** Of an experiment file. */
  static PlannedExperiment of(
      Path file, Map<String, String> overrides, @Nullable Path out, boolean several, RunStore store)
      throws WrongInputException, ExperimentFileException {
    Experiment experiment;
    String definition;
    try {
      experiment = ExperimentFile.read(file, overrides);
      definition = overrides.isEmpty() ? Files.readString(file) : ExperimentFile.write(experiment);
    } catch (ExperimentFileException e) {
      throw e;
    } catch (IOException e) {
      throw new WrongInputException(FailureReport.file(file, e), e);
    }
    checkBackends(experiment, file);
    checkWorkloads(experiment);
    if (out == null) {
      return new PlannedExperiment(
          experiment,
          List.of(),
          () -> ExperimentDirectory.create(store, experiment, definition, Instant.now()));
    }
    Path directory = several ? out.resolve(RunStore.slug(experiment.name())) : out;
    prepare(directory);
    return new PlannedExperiment(
        experiment, List.of(), () -> ExperimentDirectory.create(directory, experiment, definition));
  }

  // Before a directory is made, which would be in the way when the same is tried again.

  private static void checkBackends(Experiment experiment, Path from) throws WrongInputException {
    for (BackendSettings backend : experiment.backends()) {
      if (backend instanceof LocalSettings local) {
        try {
          ThreadKinds.check(local.threads(), from + ": threads");
        } catch (IllegalArgumentException e) {
          throw new WrongInputException(String.valueOf(e.getMessage()), e);
        }
      }
    }
  }

  private static void checkWorkloads(Experiment experiment) throws WrongInputException {
    for (RunSettings run : experiment.points()) {
      if (run.workload() instanceof FileWorkload workload) {
        Path file = workload.file();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
          throw new WrongInputException(
              "workload file " + file + ": can not be read: " + whyUnreadable(file), null);
        }
      }
    }
  }

  private static String whyUnreadable(Path file) {
    return Files.isDirectory(file)
        ? "a directory"
        : Files.exists(file) ? "permission denied" : "no such file";
  }

  private static void prepare(Path directory) throws WrongInputException {
    if (Files.exists(directory.resolve(RunStore.RECORD_FILE))) {
      throw new WrongInputException(
          "--out "
              + directory
              + " has the record of an experiment: expected another directory, or --resume "
              + directory,
          null);
    }
    try {
      OutputDirectory.check(directory);
    } catch (IllegalArgumentException e) {
      throw new WrongInputException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Of an experiment that was interrupted. */
  static PlannedExperiment resume(Path directory) throws WrongInputException {
    try {
      ExperimentRecord record = RunStore.readRecord(directory);
      checkBackends(record.experiment(), directory);
      checkWorkloads(record.experiment());
      return new PlannedExperiment(
          record.experiment(), record.runs(), () -> ExperimentDirectory.open(directory));
    } catch (IOException e) {
      throw new WrongInputException("--resume " + FailureReport.file(directory, e), e);
    }
  }
}
