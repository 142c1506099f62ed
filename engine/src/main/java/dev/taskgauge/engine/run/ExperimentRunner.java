package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.Workload;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
  private final AtomicReference<@Nullable Thread> opening = new AtomicReference<>();

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
    WorkloadSource source = WorkloadSource.of(experiment.workload());
    List<RunSettings> runs = experiment.runs();
    AtomicInteger currentIndex = new AtomicInteger();
    try (Site site =
        openSite(experiment.backend(), what -> listener.runWaiting(currentIndex.get(), what))) {
      for (int index = 0; index < runs.size(); index++) {
        if (stopped) {
          return false;
        }
        currentIndex.set(index);
        if (runOne(index, runs.get(index), source, site, listener) == RunEnd.STOPPED) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      if (stopped) {
        return false;
      }
      throw e;
    } catch (BackendException e) {
      throw new BackendUnavailableException(
          experiment.backend().backendName() + ": " + e.getMessage(), e);
    }
  }

  /** Stops the run in progress within a second, and the experiment after it. Any thread. */
  public void stop() {
    stopped = true;
    Thread waiting = opening.get();
    if (waiting != null) {
      // Servers that are being started, or a service that does not answer.
      waiting.interrupt();
    }
    Run run = current;
    if (run != null) {
      run.stop();
    }
  }

  private RunEnd runOne(
      int index,
      RunSettings settings,
      WorkloadSource source,
      Site site,
      ExperimentListener listener)
      throws BackendException, InterruptedException {
    Workload workload = source.workload(settings.slots());
    String description = source.describe(workload, settings.slots());
    listener.runStarted(index, settings, workload, description);
    Run run =
        new Run(settings, workload, parts, progress -> listener.runProgressed(index, progress));
    Environment environment = Environment.capture(site.backend().endpoint(), wallClock.instant());
    AtomicReference<RunEnd> end = new AtomicReference<>(RunEnd.STOPPED);
    current = run;
    try {
      if (stopped) {
        run.stop();
      }
      run.execute(
          site,
          measurement -> {
            end.set(measurement.end());
            listener.runEnded(
                index, new RunRecord(settings, description, measurement, environment));
          });
      return Objects.requireNonNull(end.get());
    } finally {
      current = null;
    }
  }

  private Site openSite(BackendSettings settings, Consumer<String> notes)
      throws BackendException, BackendUnavailableException, InterruptedException {
    if (settings instanceof LocalSettings local) {
      return LocalSite.open(local, parts.clock());
    }
    opening.set(Thread.currentThread());
    try {
      if (stopped) {
        throw new InterruptedException();
      }
      return SqsSite.open((SqsSettings) settings, localServers, parts.clock(), notes);
    } finally {
      opening.set(null);
    }
  }
}
