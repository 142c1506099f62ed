package dev.taskgauge.benchmarks.endtoend;

import dev.taskgauge.benchmarks.processes.Endpoints;
import dev.taskgauge.benchmarks.processes.ProcessCpu;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.PartsOutWorker;
import dev.taskgauge.engine.run.WorkerListener;
import dev.taskgauge.engine.run.WorkerService;
import dev.taskgauge.engine.task.TaskKind;
import dev.taskgauge.localaws.LocalAws;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Many workers in one process, each the whole of what a worker process does: its own clients, name,
 * heartbeat and threads. It ends with its input.
 */
public final class FleetProcess implements AutoCloseable {
  private static final int MAX_TROUBLES = 20;
  private static final int END_SECONDS = 60;

  /** On machines of their own, workers do not start on the processors of all others. */
  private static final int STARTING_AT_ONCE = 4;

  private final Process process;

  private FleetProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts one. Its workers wait for the queue where there is none yet.
   *
   * @param command the command of this program that calls {@link #serve}
   * @param parts of each worker
   */
  static FleetProcess start(
      String command, Endpoints endpoints, String queue, int workers, int slotsEach, Parts parts)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElse("java"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    line.addAll(List.of("dev.taskgauge.benchmarks.Main", command, queue));
    line.addAll(List.of(Integer.toString(workers), Integer.toString(slotsEach)));
    line.addAll(List.of(endpoints.sqs().toString(), endpoints.dynamoDb().toString()));
    line.add(parts.name());
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().put("AWS_ACCESS_KEY_ID", LocalAws.DUMMY_ACCESS_KEY_ID);
    builder.environment().put("AWS_SECRET_ACCESS_KEY", LocalAws.DUMMY_SECRET_ACCESS_KEY);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new FleetProcess(builder.start());
  }

  /**
   * Looks whether it lives.
   *
   * @throws IllegalStateException where it does not
   */
  void check() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "the process of the workers has ended with exit code " + process.exitValue());
    }
  }

  /** The processor time of it, in nanoseconds. */
  long cpuNanos() {
    return ProcessCpu.nanos(List.of(process.toHandle()));
  }

  /** Has the workers leave. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor(END_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      // It has ended already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * The other end: serves until its input ends.
   *
   * @param partsName the name of the parts of each worker, as {@link #start} gives it
   */
  public static void serve(
      String queue, int workers, int slotsEach, URI sqs, URI dynamoDb, String partsName)
      throws IOException, InterruptedException {
    Parts parts = Parts.valueOf(partsName);
    WorkerSettings settings =
        new WorkerSettings(
            queue,
            new Endpoints(sqs, dynamoDb).place(),
            slotsEach,
            ThreadKind.PLATFORM,
            EnumSet.of(TaskKind.SLEEP),
            WorkerSettings.DEFAULT_LEASE,
            WorkerSettings.DEFAULT_GRACE,
            null);
    CountDownLatch troubles = new CountDownLatch(MAX_TROUBLES);
    Semaphore starting = new Semaphore(STARTING_AT_ONCE);
    List<WorkerService> services = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Starting own = new Starting(starting, new AtomicBoolean());
      WorkerService service = service(settings, new Listener(i, troubles, own), parts);
      Thread thread = new Thread(() -> run(service, own), "worker-" + i);
      thread.start();
      services.add(service);
      threads.add(thread);
    }
    while (System.in.read() >= 0) {
      // Nobody says anything; this waits for the end.
    }
    services.forEach(WorkerService::stop);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static WorkerService service(
      WorkerSettings settings, WorkerListener listener, Parts parts) {
    return parts == Parts.ALL
        ? new WorkerService(settings, listener)
        : PartsOutWorker.of(settings, listener, parts.ledger(), parts.results());
  }

  /** One that could not connect is started again, as a service is. */
  private static void run(WorkerService service, Starting starting) {
    boolean ended = false;
    try {
      while (!ended) {
        starting.begin();
        try {
          service.run();
          ended = true;
        } catch (BackendUnavailableException e) {
          System.err.println("a worker ended and is started again: " + e.getMessage());
        } finally {
          starting.end();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The part of a worker's life in which few others may be. */
  private record Starting(Semaphore places, AtomicBoolean holding) {
    void begin() throws InterruptedException {
      places.acquire();
      holding.set(true);
    }

    /** The first time after the beginning; any other does nothing. */
    void end() {
      if (holding.getAndSet(false)) {
        places.release();
      }
    }
  }

  /** Tells of the first troubles; what follows is as a rule the same. */
  private record Listener(int number, CountDownLatch left, Starting starting)
      implements WorkerListener {
    @Override
    public void started(String endpoint) {
      starting.end();
    }

    @Override
    public void troubled(String what) {
      if (left.getCount() > 0 && !what.contains("is not there yet")) {
        left.countDown();
        System.err.println("worker " + number + ": " + what);
      }
    }
  }
}
