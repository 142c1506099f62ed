package dev.taskgauge.app.workbench;

import dev.taskgauge.app.files.FileProblem;
import dev.taskgauge.app.fx.Latest;
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
import java.io.IOException;
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
    String problem = problemOfRunning();
    String unrecorded = problemOfEnding();
    ExperimentEnd how = end;
    ExperimentDirectory written = directory;
    ReportJob report = written == null ? null : new ReportJob(written);
    ui.execute(() -> events.experimentEnded(how, problem.isEmpty() ? unrecorded : problem, report));
  }

  private String problemOfRunning() {
    try {
      end = engine.run(experiment, this);
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "The experiment was interrupted; what was measured until then is kept.";
    } catch (BackendUnavailableException | IOException | IllegalArgumentException e) {
      return experiment.name() + ": " + e.getMessage();
    } catch (RuntimeException | Error e) {
      // Whatever goes wrong in a run must not take the window down.
      return experiment.name()
          + " failed: "
          + e
          + ". What was measured until then is kept; fewer workers or tasks may help.";
    }
  }

  /** The runs are in the record by now, whatever happens here. */
  private String problemOfEnding() {
    ExperimentDirectory written = directory;
    if (written == null) {
      return "";
    }
    // Files can not be written by a thread that is interrupted.
    boolean wasInterrupted = Thread.interrupted();
    try {
      written.end(end);
      return "";
    } catch (IOException e) {
      return unended(written, FileProblem.reason(e));
    } catch (RuntimeException e) {
      return unended(written, e.toString());
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Where that can not be written, a report can not either. */
  private String unended(ExperimentDirectory written, String reason) {
    directory = null;
    return new ReportJob(written).giveUp(reason);
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
      notSaved(runIndex, run, FileProblem.reason(e));
    } catch (RuntimeException e) {
      notSaved(runIndex, run, e.toString());
    }
  }

  private void notSaved(int runIndex, RunRecord run, String reason) {
    String problem = "Could not write the results to " + store.root() + ": " + reason;
    ui.execute(() -> events.runNotSaved(runIndex, run, problem));
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
