package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.TaskMessage;
import dev.taskgauge.engine.backend.TaskQueue;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.measure.Efficiency;
import dev.taskgauge.engine.measure.RunEnd;
import dev.taskgauge.engine.measure.RunMeasurement;
import dev.taskgauge.engine.measure.RunMeter;
import dev.taskgauge.engine.measure.TaskCounts;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.engine.task.Workload;
import dev.taskgauge.engine.worker.StopSignal;
import dev.taskgauge.engine.worker.TaskExecutor;
import dev.taskgauge.engine.worker.Worker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One workload on one back end with slots in this process. Executed once, by the thread that is the
 * client; stopped by any other.
 */
final class Run {
  private static final Logger LOG = System.getLogger(Run.class.getName());

  /** With automatic sizing, how much work a message is worth: its queue costs some microseconds. */
  private static final long MESSAGE_NOMINAL_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static final long SUBMIT_TIMEOUT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long SAMPLE_MILLIS = 100;
  private static final long SLOTS_END_SECONDS = 30;

  private final RunSettings settings;
  private final Workload workload;
  private final RunParts parts;
  private final Consumer<RunProgress> listener;
  private final String runId = UUID.randomUUID().toString();
  private final StopSignal clientStop = new StopSignal();
  private final StopSignal workerStop = new StopSignal();
  private final ResultCounter counter = new ResultCounter(runId);
  private final RunMeter meter;

  Run(RunSettings settings, Workload workload, RunParts parts, Consumer<RunProgress> listener) {
    this.settings = settings;
    this.workload = workload;
    this.parts = parts;
    this.listener = listener;
    this.meter = new RunMeter(settings.slots());
  }

  /** Stops the run; {@link #execute} returns what was measured until then. Any thread. */
  void stop() {
    clientStop.set();
    workerStop.set();
  }

  RunMeasurement execute(Backend backend, ThreadFactory slotThreads)
      throws BackendException, InterruptedException {
    TaskExecutor executor =
        parts
            .executors()
            .create(parts.clock(), workerStop, workload.kinds().contains(TaskKind.CPU));
    try (ClientQueue client = backend.openClient(runId);
        TaskQueue taskQueue = backend.openWorker();
        Worker worker = new Worker(taskQueue, executor, parts.clock(), workerStop, this::stop)) {
      worker.start(meter.slots(), slotThreads);
      return measure(client, worker);
    }
  }

  private RunMeasurement measure(ClientQueue client, Worker worker)
      throws BackendException, InterruptedException {
    ResultReceiver receiver =
        new ResultReceiver(client, counter, workload.taskCount(), parts.clock(), clientStop);
    long startNanos = parts.clock().nanoTime();
    RunSampler sampler =
        new RunSampler(
            meter, workload.taskCount(), workloadIdealNanos(), startNanos, client::queuedTasks);
    ScheduledExecutorService sampling = newSamplingThread();
    try {
      receiver.start();
      startSampling(sampling, sampler);
      submitAll(client);
      receiver.awaitEnd();
    } finally {
      clientStop.set();
      sampling.shutdownNow();
      sampling.awaitTermination(SLOTS_END_SECONDS, TimeUnit.SECONDS);
      worker.stop();
    }
    if (!worker.awaitEnd(TimeUnit.SECONDS.toNanos(SLOTS_END_SECONDS))) {
      throw new BackendException("worker threads did not end within " + SLOTS_END_SECONDS + " s");
    }
    throwTrouble("a worker broke down", worker.trouble());
    throwTrouble("receiving results broke down", receiver.trouble());
    boolean done = counter.finished() == workload.taskCount();
    if (done) {
      // What follows is measured too, and shall have the machine for itself.
      worker.close();
      worker.awaitExit();
    }
    long endNanos = done ? receiver.lastResultNanos() : parts.clock().nanoTime();
    return measurement(sampler, startNanos, endNanos, done);
  }

  private void submitAll(ClientQueue client) throws BackendException, InterruptedException {
    MessagePacker packer =
        MessagePacker.of(
            runId,
            workload,
            settings.backend().tasksPerMessage(),
            settings.slots(),
            MESSAGE_NOMINAL_NANOS);
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

  private void startSampling(ScheduledExecutorService sampling, RunSampler sampler) {
    Runnable sample =
        () -> {
          RunPhase phase = clientStop.isSet() ? RunPhase.STOPPING : RunPhase.RUNNING;
          tell(sampler.sample(phase, parts.clock().nanoTime()));
        };
    var unused =
        sampling.scheduleAtFixedRate(sample, SAMPLE_MILLIS, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
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
      RunSampler sampler, long startNanos, long endNanos, boolean done) {
    // Of a stopped run the slots know best: results may have been on their way.
    long completed = done ? counter.completed() : meter.completed();
    long failed = done ? counter.failed() : meter.failed();
    tell(sampler.end(endNanos, completed, failed));
    return new RunMeasurement(
        done ? RunEnd.DONE : RunEnd.STOPPED,
        settings.slots(),
        new TaskCounts(workload.taskCount(), completed, failed, counter.duplicates()),
        endNanos - startNanos,
        completed == workload.taskCount() ? workloadIdealNanos() : completedIdealNanos(),
        meter.slotTime(startNanos, endNanos),
        meter.queueWait(),
        meter.service(),
        sampler.timeline(),
        meter.slotsOverTime(startNanos, endNanos),
        null);
  }

  private long workloadIdealNanos() {
    return Efficiency.idealNanos(
        workload.totalNominalNanos(), workload.longestNominalNanos(), settings.slots());
  }

  private long completedIdealNanos() {
    return Efficiency.idealNanos(meter.workNanos(), meter.longestNominalNanos(), settings.slots());
  }

  private static void throwTrouble(String what, @Nullable Throwable trouble)
      throws BackendException {
    if (trouble instanceof BackendException e) {
      throw e;
    }
    if (trouble != null) {
      throw new BackendException(what + ": " + trouble, trouble);
    }
  }
}
