package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.experiment.AutoMessages;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.measure.Efficiency;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.SlotAccount;
import dev.taskgauge.engine.measure.SlotsPoint;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.worker.StopSignal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One workload on one back end. Executed once, by the thread that is the client; stopped by any
 * other.
 */
final class Run {
  private static final Logger LOG = System.getLogger(Run.class.getName());

  private static final long SUBMIT_TIMEOUT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long SAMPLE_MILLIS = 100;
  private static final long SAMPLER_END_SECONDS = 30;

  private final RunSettings settings;
  private final Workload workload;
  private final RunParts parts;
  private final Consumer<RunProgress> listener;
  private final String runId = UUID.randomUUID().toString();
  private final StopSignal clientStop = new StopSignal();
  private final StopSignal workerStop = new StopSignal();
  private volatile @Nullable BackendException crewTrouble;
  private final RunLimits limits;
  private volatile long begunNanos;
  private volatile boolean limitReached;
  private final ResultCounter counter = new ResultCounter(runId);

  /** Without a time limit. */
  Run(RunSettings settings, Workload workload, RunParts parts, Consumer<RunProgress> listener) {
    this(settings, workload, parts, RunLimits.NONE, listener);
  }

  /** Not executed yet. */
  Run(
      RunSettings settings,
      Workload workload,
      RunParts parts,
      RunLimits limits,
      Consumer<RunProgress> listener) {
    this.limits = limits;
    this.settings = settings;
    this.workload = workload;
    this.parts = parts;
    this.listener = listener;
  }

  /** Stops the run; {@link #execute} returns what was measured until then. Any thread. */
  void stop() {
    clientStop.set();
    workerStop.set();
  }

  /** The signal that ends slots in this process. */
  StopSignal workerStop() {
    return workerStop;
  }

  RunParts parts() {
    return parts;
  }

  RunSettings settings() {
    return settings;
  }

  Workload workload() {
    return workload;
  }

  /**
   * Runs it.
   *
   * @param measured is told what came out, before queues are cleaned up, which may take seconds;
   *     not called where the run was stopped before there were slots, or they did not come in time
   */
  void execute(Site site, Consumer<RunMeasurement> measured)
      throws BackendException, InterruptedException {
    execute(site, () -> openClient(site), measured);
  }

  /** As {@link #execute(Site, Consumer)}, with who calls {@link #openClient}. */
  void execute(Site site, ClientOpener opener, Consumer<RunMeasurement> measured)
      throws BackendException, InterruptedException {
    begunNanos = parts.clock().nanoTime();
    try (ClientQueue client = opener.open();
        Crew crew = site.openCrew(this, client)) {
      int slots = crew.start(() -> mayWait(client));
      if (slots == 0 || (slots < settings.slots() && !clientStop.isSet())) {
        // Nobody, or too few, to execute anything.
        return;
      }
      measured.accept(measure(client, crew, slots));
    }
  }

  /** Opens the client's side of a run. */
  @FunctionalInterface
  interface ClientOpener {
    /** Blocks where a service is asked, or another client is waited for. */
    ClientQueue open() throws BackendException, InterruptedException;
  }

  /** Its client's side; to be closed by who asks for it. */
  ClientQueue openClient(Site site) throws BackendException, InterruptedException {
    return site.backend(settings.backend()).openClient(runId);
  }

  private boolean mayWait(ClientQueue client) throws BackendException {
    client.check();
    return !clientStop.isSet() && !isOutOfTime();
  }

  private boolean isOutOfTime() {
    return parts.clock().nanoTime() - begunNanos >= limits.wholeNanos();
  }

  private RunMeasurement measure(ClientQueue client, Crew crew, int slots)
      throws BackendException, InterruptedException {
    ResultReceiver receiver =
        new ResultReceiver(client, counter, workload.taskCount(), parts.clock(), clientStop);
    crew.runStarts();
    long startNanos = parts.clock().nanoTime();
    RunSampler sampler =
        new RunSampler(
            LiveCounts.of(crew, counter, workload),
            crew.account(),
            workload.taskCount(),
            idealNanos(slots),
            startNanos,
            client::queuedTasks);
    ScheduledExecutorService sampling = newSamplingThread();
    try {
      receiver.start();
      startSampling(sampling, sampler, crew, startNanos);
      submitAll(client, slots);
      receiver.awaitEnd();
    } finally {
      clientStop.set();
      sampling.shutdownNow();
      sampling.awaitTermination(SAMPLER_END_SECONDS, TimeUnit.SECONDS);
    }
    boolean done = counter.finished() == workload.taskCount();
    long stoppedNanos = parts.clock().nanoTime();
    crew.settle(done);
    throwTrouble("receiving results broke down", receiver.trouble());
    throwTrouble("nobody is left to execute tasks", done ? null : crewTrouble);
    // Slots in this process stand still by now; others go on, whatever is asked of them meanwhile.
    long notDoneNanos = crew.isAccountLive() ? parts.clock().nanoTime() : stoppedNanos;
    long endNanos = done ? receiver.lastResultNanos() : notDoneNanos;
    return measurement(crew, sampler, startNanos, endNanos, done);
  }

  private void submitAll(ClientQueue client, int slots)
      throws BackendException, InterruptedException {
    MessagePacker packer =
        MessagePacker.of(
            runId,
            workload,
            settings.backend().tasksPerMessage(),
            slots,
            AutoMessages.nominalNanos(settings.backend()));
    while (packer.hasNext() && !clientStop.isSet()) {
      TaskMessage message = packer.next();
      boolean submitted = false;
      while (!submitted && !clientStop.isSet()) {
        submitted = client.submit(message, SUBMIT_TIMEOUT_NANOS);
      }
    }
  }

  private static ScheduledExecutorService newSamplingThread() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, "run-sampler");
          thread.setDaemon(true);
          return thread;
        });
  }

  private void startSampling(
      ScheduledExecutorService sampling, RunSampler sampler, Crew crew, long startNanos) {
    Runnable sample =
        () -> {
          checkCrew(crew);
          checkLimit(startNanos);
          RunPhase phase = clientStop.isSet() ? RunPhase.STOPPING : RunPhase.RUNNING;
          tell(sampler.sample(phase, parts.clock().nanoTime()));
        };
    var unused =
        sampling.scheduleAtFixedRate(sample, SAMPLE_MILLIS, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void checkCrew(Crew crew) {
    try {
      crew.check();
    } catch (BackendException e) {
      crewTrouble = e;
      clientStop.set();
    }
  }

  private void checkLimit(long startNanos) {
    boolean isOver = parts.clock().nanoTime() - startNanos >= limits.tasksNanos() || isOutOfTime();
    if (!clientStop.isSet() && isOver) {
      limitReached = true;
      stop();
    }
  }

  /** What goes wrong in a listener never ends a run: the tasks are measured, the log has it. */
  private void tell(RunProgress progress) {
    try {
      listener.accept(progress);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A listener of the run failed", e);
    }
  }

  private RunMeasurement measurement(
      Crew crew, RunSampler sampler, long startNanos, long endNanos, boolean done) {
    SlotAccount account = crew.account();
    // Of a stopped run slots in this process know best: results may have been on their way.
    boolean slotsKnow = !done && crew.isAccountLive();
    long completed = slotsKnow ? account.completed() : counter.completed();
    long failed = slotsKnow ? account.failed() : counter.failed();
    tell(sampler.end(endNanos, completed, failed));
    List<SlotsPoint> slots = account.slotsOverTime(startNanos, endNanos);
    return new RunMeasurement(
        done ? RunEnd.DONE : limitReached ? RunEnd.LIMITED : RunEnd.STOPPED,
        slots.get(0).slots(),
        new TaskCounts(workload.taskCount(), completed, failed, counter.duplicates()),
        endNanos - startNanos,
        idealNanos(account, completed, slots, endNanos - startNanos),
        account.slotTime(startNanos, endNanos),
        account.queueWait(),
        account.service(),
        sampler.timeline(),
        slots,
        crew.figures());
  }

  private long idealNanos(
      SlotAccount account, long completed, List<SlotsPoint> slots, long elapsedNanos) {
    boolean all = completed == workload.taskCount();
    long totalNanos = all ? workload.totalNominalNanos() : account.workNanos();
    long longestNanos = all ? workload.longestNominalNanos() : account.longestNominalNanos();
    return slots.size() == 1
        ? Efficiency.idealNanos(totalNanos, longestNanos, Math.max(1, slots.get(0).slots()))
        : Efficiency.idealNanos(
            totalNanos, longestNanos, SlotsPoint.offeredNanos(slots, elapsedNanos), elapsedNanos);
  }

  private long idealNanos(int slots) {
    return Efficiency.idealNanos(
        workload.totalNominalNanos(), workload.longestNominalNanos(), slots);
  }

  static void throwTrouble(String what, @Nullable Throwable trouble) throws BackendException {
    if (trouble instanceof BackendException e) {
      throw e;
    }
    if (trouble != null) {
      throw new BackendException(what + ": " + trouble, trouble);
    }
  }
}
