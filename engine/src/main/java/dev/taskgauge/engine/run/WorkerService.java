package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.backend.WorkerHost;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.measure.NanoClock;
import dev.taskgauge.engine.measure.RequestCount;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.worker.StopSignal;
import dev.taskgauge.engine.worker.TaskExecutor;
import dev.taskgauge.engine.worker.Worker;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A worker of an SQS queue: takes part in every run that a client opens on it, until it is stopped.
 */
public final class WorkerService {
  /** The end of a run is noticed at once; this is for being stopped, idle or broken. */
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long AWAIT_RUN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long BREAK_OFF_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long AFTER_TROUBLE_MILLIS = 1_000;

  private final WorkerSettings settings;
  private final WorkerListener listener;
  private final HostOpener opener;
  private final Troubles troubles;
  private final NanoClock clock = NanoClock.SYSTEM;
  private final StandardExecutors executors = new StandardExecutors();
  private final CountDownLatch stopped = new CountDownLatch(1);

  private volatile @Nullable WorkerHost host;
  private volatile Work work;
  private final LongAdder executing = new LongAdder();
  private long lastBusyNanos;
  private long finishedSeen;

  /**
   * What it does now and has done before.
   *
   * @param meteredRun the run that the meters belong to
   * @param isServing whether it takes part in that run now
   */
  private record Work(
      @Nullable String meteredRun,
      boolean isServing,
      RunMeter meters,
      long completedBefore,
      long failedBefore) {}

  /** Connects a worker to its queue. */
  interface HostOpener {
    /** Blocks; {@code cancelled} ends that, {@code troubles} is told what is tried again. */
    WorkerHost open(NanoClock clock, CountDownLatch cancelled, Consumer<String> troubles)
        throws BackendException, InterruptedException;
  }

  /** Connects to nothing yet. */
  public WorkerService(WorkerSettings settings, WorkerListener listener) {
    this(
        settings,
        listener,
        (clock, cancelled, troubles) ->
            BackendFactory.openWorkerHost(settings, clock, cancelled, troubles));
  }

  /** The same with a host of another kind. */
  WorkerService(WorkerSettings settings, WorkerListener listener, HostOpener opener) {
    this.settings = settings;
    this.listener = listener;
    this.opener = opener;
    this.troubles = new Troubles(listener, clock);
    this.work = new Work(null, false, RunMeter.forSnapshots(settings.slots()), 0, 0);
  }

  /**
   * Serves on the calling thread until {@link #stop}, or until it was idle for as long as the
   * settings say. On return everything is handed over and the worker has left the registry.
   *
   * @throws BackendUnavailableException where the queues can not be reached at the start
   */
  public void run() throws BackendUnavailableException, InterruptedException {
    try (WorkerHost opened = opener.open(clock, stopped, troubles::tell)) {
      host = opened;
      listener.started(opened.endpoint());
      lastBusyNanos = clock.nanoTime();
      while (!isStopped() && !isIdleForTooLong()) {
        String runId = opened.awaitRun(AWAIT_RUN_NANOS);
        if (runId != null) {
          serve(opened, runId);
        }
      }
    } catch (BackendException e) {
      if (!isStopped()) {
        throw new BackendUnavailableException("SQS: " + e.getMessage(), e);
      }
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private boolean isIdleForTooLong() {
    return settings.idleExit() != null
        && clock.nanoTime() - lastBusyNanos > settings.idleExit().toNanos();
  }

  /** Takes part in a run until its end; what goes wrong is told, and tried again. */
  private void serve(WorkerHost at, String runId) throws InterruptedException {
    useMetersOf(runId);
    listener.runJoined(runId);
    try {
      work(at, runId);
    } catch (BackendException e) {
      troubles.tell(String.valueOf(e.getMessage()));
      stopped.await(AFTER_TROUBLE_MILLIS, TimeUnit.MILLISECONDS);
    } finally {
      Work last = work;
      work = new Work(runId, false, last.meters(), last.completedBefore(), last.failedBefore());
      listener.runLeft(runId);
    }
  }

  /** A worker that joins the same run again goes on counting. */
  private void useMetersOf(String runId) {
    Work last = work;
    work =
        runId.equals(last.meteredRun())
            ? new Work(runId, true, last.meters(), last.completedBefore(), last.failedBefore())
            : new Work(
                runId,
                true,
                RunMeter.forSnapshots(settings.slots()),
                last.completedBefore() + last.meters().completed(),
                last.failedBefore() + last.meters().failed());
  }

  private void work(WorkerHost at, String runId) throws BackendException, InterruptedException {
    StopSignal stop = new StopSignal();
    TaskExecutor executor =
        counted(executors.create(clock, stop, settings.kinds().contains(TaskKind.CPU)));
    RunMeter meters = work.meters();
    try (TaskQueue queue = at.join(runId, meters);
        Worker worker = new Worker(queue, executor, clock, stop, () -> {})) {
      worker.start(meters.slots(), SlotThreads.factory(settings.threads()));
      at.ready(runId);
      while (!isStopped()
          && worker.trouble() == null
          && !isIdleForTooLong()
          && !at.awaitOver(runId, LOOK_NANOS)) {
        noteBusy(meters);
      }
      end(worker, at.isCurrent(runId));
      Run.throwTrouble("a slot broke down", worker.trouble());
    }
  }

  /** A worker in the middle of a long task is not idle. */
  private TaskExecutor counted(TaskExecutor executor) {
    return (command, startNanos) -> {
      executing.increment();
      try {
        return executor.execute(command, startNanos);
      } finally {
        executing.decrement();
      }
    };
  }

  private void noteBusy(RunMeter meters) {
    long finished = meters.completed() + meters.failed();
    if (finished != finishedSeen || executing.sum() > 0) {
      finishedSeen = finished;
      lastBusyNanos = clock.nanoTime();
    }
  }

  /** What runs is finished where somebody still wants it, and broken off where not, or too long. */
  private void end(Worker worker, boolean isWanted) throws InterruptedException {
    worker.finish();
    if (!isWanted || !worker.awaitFinish(settings.grace().toNanos())) {
      worker.close();
      worker.awaitFinish(BREAK_OFF_NANOS);
    }
  }

  /**
   * Stops: takes no more, finishes what runs within the grace, gives back the rest. Returns at
   * once; {@link #run} returns when all is done. Any thread.
   */
  public void stop() {
    stopped.countDown();
  }

  /** Looks at once whether a run is open or over, instead of within a second. Any thread. */
  void look() {
    WorkerHost at = host;
    if (at != null) {
      at.look();
    }
  }

  /** What it has done so far. Any thread. */
  public WorkerStatus status() {
    WorkerHost at = host;
    Work now = work;
    List<RequestCount> requests = at == null ? List.of() : at.requests();
    return new WorkerStatus(
        now.isServing() ? now.meteredRun() : null,
        now.completedBefore() + now.meters().completed(),
        now.failedBefore() + now.meters().failed(),
        at == null ? 0 : at.rejected(),
        requests.stream().mapToLong(RequestCount::requests).sum(),
        requests.stream().mapToLong(RequestCount::throttled).sum());
  }
}
