package dev.taskgauge.app.workbench;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.app.fx.Latest;
import dev.taskgauge.app.log.Failure;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.ExperimentFile;
import dev.taskgauge.engine.result.ExperimentDirectory;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.result.RunStore;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.ExperimentListener;
import dev.taskgauge.engine.run.RunProgress;
import dev.taskgauge.engine.run.RunStart;
import dev.taskgauge.engine.task.WorkloadFileException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An experiment in the background: runs it, writes its files after every run, so that nothing that
 * was finished is lost, and hands the events over.
 */
final class ExperimentJob implements Runnable, ExperimentListener {
  private final Experiment experiment;
  private final Engine engine;
  private final RunStore store;
  private final Executor ui;
  private final ExperimentEvents events;
  private volatile @Nullable Latest<RunProgress> moments;
  private @Nullable ExperimentDirectory directory;
  private ExperimentEnd end = ExperimentEnd.STOPPED;

  ExperimentJob(
      Experiment experiment, Engine engine, RunStore store, Executor ui, ExperimentEvents events) {
    this.experiment = experiment;
    this.engine = engine;
    this.store = store;
    this.ui = ui;
    this.events = events;
  }

  /** Runs the experiment to its end on the calling thread. */
  @Override
  public void run() {
    Failure broken = failureOfRunning();
    Failure unrecorded = failureOfEnding();
    ExperimentEnd how = end;
    ExperimentDirectory written = directory;
    ReportJob report = written == null ? null : new ReportJob(written);
    ui.execute(() -> events.experimentEnded(how, broken == null ? unrecorded : broken, report));
  }

  private @Nullable Failure failureOfRunning() {
    try {
      end = engine.run(experiment, this);
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failure.ofTheUser(
          "The experiment was interrupted; what was measured until then is kept.");
    } catch (WorkloadFileException e) {
      return Failure.ofTheUser(experiment.name() + ": " + e.getMessage());
    } catch (BackendUnavailableException | IOException e) {
      return Failure.around(experiment.name() + ": " + reason(e), e).logged();
    } catch (IllegalArgumentException e) {
      // What is on screen has been checked, so it is more than a mistake there.
      return Failure.ofTheProgram(experiment.name() + ": " + e.getMessage(), e).logged();
    } catch (RuntimeException | Error e) {
      // Whatever goes wrong in a run must not take the window down.
      return Failure.ofTheProgram(
              experiment.name()
                  + " failed: "
                  + e
                  + ". What was measured until then is kept; fewer workers or tasks may help.",
              e)
          .logged();
    }
  }

  private static String reason(Exception e) {
    return e instanceof FileSystemException file
        ? file.getFile() + ": " + FileProblem.reason(file)
        : String.valueOf(e.getMessage());
  }

  /** The runs are in the record by now, whatever happens here. */
  private @Nullable Failure failureOfEnding() {
    ExperimentDirectory written = directory;
    if (written == null) {
      return null;
    }
    // Files can not be written by a thread that is interrupted.
    boolean wasInterrupted = Thread.interrupted();
    try {
      written.end(end);
      return null;
    } catch (IOException e) {
      return unended(written, FileProblem.reason(e), e);
    } catch (RuntimeException | Error e) {
      // Else nobody would hear that the experiment has ended.
      return unended(written, e.toString(), e);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Where that can not be written, a report can not either. */
  private Failure unended(ExperimentDirectory written, String reason, Throwable e) {
    directory = null;
    return new ReportJob(written).giveUp(reason, e);
  }

  @Override
  public void runStarted(RunStart start) {
    int runIndex = start.runIndex();
    // One a run: else a moment of this run could be handed over in the place of one of the run
    // before, and so before its start.
    moments = new Latest<>(ui, moment -> events.runProgressed(runIndex, moment));
    ui.execute(() -> events.runStarted(start));
  }

  @Override
  public void runWaiting(int runIndex, String what) {
    ui.execute(() -> events.runWaiting(runIndex, what));
  }

  @Override
  public void runProgressed(int runIndex, RunProgress progress) {
    Latest<RunProgress> current = moments;
    if (current != null) {
      current.offer(progress);
    }
  }

  @Override
  public void runEnded(int runIndex, RunRecord run) {
    try {
      Path written = write(run);
      ui.execute(() -> events.runEnded(runIndex, run, written));
    } catch (IOException e) {
      notSaved(runIndex, run, Failure.around(notSavedText(FileProblem.reason(e)), e));
    } catch (RuntimeException e) {
      notSaved(runIndex, run, Failure.ofTheProgram(notSavedText(e.toString()), e));
    }
  }

  private String notSavedText(String reason) {
    return "Could not write the results to "
        + store.root()
        + ": "
        + reason
        + ". The runs are still in the table: use Export.";
  }

  private void notSaved(int runIndex, RunRecord run, Failure failure) {
    failure.log();
    ui.execute(() -> events.runNotSaved(runIndex, run, failure));
  }

  private Path write(RunRecord run) throws IOException {
    ExperimentDirectory target = directory;
    if (target == null) {
      target =
          ExperimentDirectory.create(
              store, experiment, ExperimentFile.write(experiment), run.environment().startedAt());
      directory = target;
    }
    target.add(run);
    return target.path();
  }
}
