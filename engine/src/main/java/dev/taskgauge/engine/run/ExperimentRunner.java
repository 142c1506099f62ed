package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.Workload;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Runs an experiment's grid, run after run, on the calling thread. One experiment at a time; {@link
 * #stop} may be called by any thread at any time.
 */
public final class ExperimentRunner {
  private final RunParts parts;
  private final InstantSource wallClock;
  private final LocalServersStarter localServers;
  private volatile boolean stopped;
  private volatile @Nullable Run current;

  /** On this machine's clocks; SQS on this machine is not to be had. */
  public ExperimentRunner() {
    this(
        () -> {
          throw new BackendUnavailableException(
              "SQS on this machine: this program was not built with it", null);
        });
  }

  /** On this machine's clocks, with what starts servers for SQS on this machine. */
  public ExperimentRunner(LocalServersStarter localServers) {
    this(
        new RunParts(NanoClock.SYSTEM, new StandardExecutors()),
        InstantSource.system(),
        localServers);
  }

  ExperimentRunner(RunParts parts, InstantSource wallClock, LocalServersStarter localServers) {
    this.parts = parts;
    this.localServers = localServers;
    this.wallClock = wallClock;
  }

  /**
   * Runs the grid until its end or until it is stopped.
   *
   * @return whether every run came to its end; false where it was stopped
   * @throws dev.taskgauge.engine.task.WorkloadFileException where the workload file has mistakes
   * @throws IOException where the workload file can not be read
   * @throws IllegalArgumentException where the settings can not be had on this Java
   * @throws BackendUnavailableException where the back end can not be opened or breaks down
   * @throws InterruptedException where the calling thread is interrupted; the run is stopped
   */
  public boolean run(Experiment experiment, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException {
    if (experiment.backend() instanceof SqsSettings) {
      localServers.start().close();
    }
    WorkloadSource source = WorkloadSource.of(experiment.workload());
    ThreadFactory slotThreads = slotThreads(experiment.backend());
    List<RunSettings> runs = experiment.runs();
    try (Backend backend = BackendFactory.open(experiment.backend(), parts.clock())) {
      for (int index = 0; index < runs.size(); index++) {
        if (stopped) {
          return false;
        }
        RunSettings settings = runs.get(index);
        Workload workload = source.workload(settings.slots());
        String description = source.describe(workload, settings.slots());
        listener.runStarted(index, settings, workload, description);
        int runIndex = index;
        Run run =
            new Run(
                settings, workload, parts, progress -> listener.runProgressed(runIndex, progress));
        Environment environment = Environment.capture(backend.endpoint(), wallClock.instant());
        RunMeasurement measurement = execute(run, backend, slotThreads);
        listener.runEnded(index, new RunRecord(settings, description, measurement, environment));
        if (measurement.end() == RunEnd.STOPPED) {
          return false;
        }
      }
      return true;
    } catch (BackendException e) {
      throw new BackendUnavailableException(
          experiment.backend().backendName() + ": " + e.getMessage(), e);
    }
  }

  /** Stops the run in progress within a second, and the experiment after it. Any thread. */
  public void stop() {
    stopped = true;
    Run run = current;
    if (run != null) {
      run.stop();
    }
  }

  private RunMeasurement execute(Run run, Backend backend, ThreadFactory slotThreads)
      throws BackendException, InterruptedException {
    current = run;
    try {
      if (stopped) {
        run.stop();
      }
      return run.execute(backend, slotThreads);
    } finally {
      current = null;
    }
  }

  private static ThreadFactory slotThreads(BackendSettings settings) {
    // The only back end so far has its slots in this process.
    return SlotThreads.factory(((LocalSettings) settings).threads());
  }
}
