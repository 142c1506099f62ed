package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.Experiment;
import dev.taskgauge.engine.experiment.LocalSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.Turn;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.result.Environment;
import dev.taskgauge.engine.result.ExperimentEnd;
import dev.taskgauge.engine.result.RunRecord;
import dev.taskgauge.engine.task.Workload;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs an experiment, run after run, on the calling thread. One experiment at a time; {@link #stop}
 * may be called by any thread at any time.
 */
public final class ExperimentRunner {
  private final RunParts parts;
  private final InstantSource wallClock;
  private final SiteOpener siteOpener;
  private volatile boolean stopped;
  private volatile boolean interrupted;
  private volatile @Nullable Run current;

  // Guarded by this.
  private @Nullable Thread opening;

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
        (settings, notes) -> openSite(settings, localServers, notes));
  }

  ExperimentRunner(RunParts parts, InstantSource wallClock, SiteOpener siteOpener) {
    this.parts = parts;
    this.siteOpener = siteOpener;
    this.wallClock = wallClock;
  }

  /** Opens a back end. */
  @FunctionalInterface
  interface SiteOpener {
    /**
     * Blocks while servers start.
     *
     * @param notes is told what is waited for
     */
    Site open(BackendSettings settings, Consumer<String> notes)
        throws BackendException, BackendUnavailableException, InterruptedException;
  }

  /** As {@link #run(Experiment, List, ExperimentListener)}, from its beginning. */
  public ExperimentEnd run(Experiment experiment, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException {
    return run(experiment, List.of(), listener);
  }

  /**
   * Runs an experiment until its end, its time limit, or until it is stopped.
   *
   * @param earlier what an execution that was interrupted has measured: runs that came to their end
   *     are not measured again
   * @return how it ended
   * @throws dev.taskgauge.engine.task.WorkloadFileException where the workload file has mistakes
   * @throws IOException where the workload file can not be read
   * @throws IllegalArgumentException where the settings can not be had on this Java
   * @throws BackendUnavailableException where the back end can not be opened or breaks down
   * @throws InterruptedException where the calling thread is interrupted; the run is stopped
   */
  public ExperimentEnd run(
      Experiment experiment, List<RunRecord> earlier, ExperimentListener listener)
      throws BackendUnavailableException, IOException, InterruptedException {
    AtomicInteger currentIndex = new AtomicInteger();
    AtomicReference<String> backendName = new AtomicReference<>("");
    try (Sites sites =
        new Sites(
            settings ->
                siteOpener.open(settings, what -> listener.runWaiting(currentIndex.get(), what)))) {
      Execution execution =
          new Execution(
              experiment.protocol(),
              earlier,
              (index, turn, settings, source, limits) -> {
                currentIndex.set(index);
                backendName.set(settings.backend().backendName());
                return runOne(new Started(index, turn, settings, source, limits), sites, listener);
              },
              parts.clock());
      boolean complete = new PlanRunner(experiment, execution).run();
      return complete
          ? ExperimentEnd.COMPLETE
          : execution.isOutOfTime() ? ExperimentEnd.LIMITED : ExperimentEnd.STOPPED;
    } catch (InterruptedException e) {
      if (stopped) {
        return ExperimentEnd.STOPPED;
      }
      throw e;
    } catch (BackendException e) {
      if (interrupted) {
        // What a service was asked when it was to be stopped has failed for that.
        return ExperimentEnd.STOPPED;
      }
      throw new BackendUnavailableException(backendName.get() + ": " + e.getMessage(), e);
    } finally {
      if (interrupted) {
        // It may have come after all that it was meant for; who called is not to be stopped by it.
        Thread.interrupted();
      }
    }
  }

  /** Stops the run in progress within a second, and the experiment after it. Any thread. */
  public void stop() {
    stopped = true;
    interruptOpening();
    Run run = current;
    if (run != null) {
      run.stop();
    }
  }

  private record Started(
      int index, Turn turn, RunSettings settings, WorkloadSource source, RunLimits limits) {}

  private @Nullable RunRecord runOne(Started start, Sites sites, ExperimentListener listener)
      throws BackendException, BackendUnavailableException, InterruptedException {
    if (stopped) {
      return null;
    }
    RunSettings settings = start.settings();
    Workload workload = start.source().workload(settings.slots());
    String description = start.source().describe(workload, settings.slots());
    listener.runStarted(new RunStart(start.index(), start.turn(), settings, workload, description));
    Site site = prepared(settings, sites);
    Run run =
        new Run(
            settings,
            workload,
            parts,
            start.limits(),
            progress -> listener.runProgressed(start.index(), progress));
    Environment environment =
        Environment.capture(site.backend(settings.backend()).endpoint(), wallClock.instant());
    AtomicReference<@Nullable RunRecord> record = new AtomicReference<>();
    current = run;
    try {
      if (stopped) {
        run.stop();
      }
      run.execute(
          site,
          () -> openClient(run, site),
          measurement -> {
            RunRecord ended =
                new RunRecord(start.turn(), settings, description, measurement, environment);
            record.set(ended);
            listener.runEnded(start.index(), ended);
          });
      return record.get();
    } finally {
      current = null;
    }
  }

  /**
   * What may take long is interrupted by {@link #stop}: servers, workers, a service, the client
   * before this one. LOCAL takes no time, and whoever stops it has a record of what was measured.
   */
  private Site prepared(RunSettings settings, Sites sites)
      throws BackendException, BackendUnavailableException, InterruptedException {
    if (settings.backend() instanceof LocalSettings) {
      return sites.of(settings.backend());
    }
    try {
      beginOpening();
      Site site = sites.of(settings.backend());
      // Connects where the run has connections of its own.
      site.backend(settings.backend());
      site.prepare(settings);
      return site;
    } finally {
      setOpening(null);
    }
  }

  private ClientQueue openClient(Run run, Site site) throws BackendException, InterruptedException {
    if (run.settings().backend() instanceof LocalSettings) {
      return run.openClient(site);
    }
    try {
      beginOpening();
      return run.openClient(site);
    } finally {
      setOpening(null);
    }
  }

  private void beginOpening() throws InterruptedException {
    setOpening(Thread.currentThread());
    if (stopped) {
      throw new InterruptedException();
    }
  }

  private synchronized void setOpening(@Nullable Thread thread) {
    opening = thread;
  }

  private synchronized void interruptOpening() {
    Thread thread = opening;
    if (thread != null) {
      interrupted = true;
      thread.interrupt();
    }
  }

  private static Site openSite(
      BackendSettings settings, LocalServersStarter localServers, Consumer<String> notes)
      throws BackendException, BackendUnavailableException, InterruptedException {
    return settings instanceof LocalSettings local
        ? LocalSite.open(local, NanoClock.SYSTEM)
        : SqsSite.open((SqsSettings) settings, localServers, NanoClock.SYSTEM, notes);
  }
}
