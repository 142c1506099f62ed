package dev.taskgauge.engine.backend.aws.faults;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.WorkerListener;
import dev.taskgauge.engine.run.WorkerService;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The main class of worker processes: a worker as a user has one, or several, with a lease of its
 * own. Says on standard output what it does; ends with the process that started it.
 */
final class TestWorker {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private TestWorker() {}

  /**
   * Arguments: queue, endpoint of SQS, endpoint of DynamoDB, region, slots, lease in seconds, and
   * how many workers this process is.
   */
  public static void main(String[] args) throws Exception {
    endWithInput();
    WorkerSettings settings =
        new WorkerSettings(
            args[0],
            new AwsPlace(args[3], null, URI.create(args[1]), URI.create(args[2])),
            Integer.parseInt(args[4]),
            ThreadKind.PLATFORM,
            Set.of(TaskKind.SLEEP),
            Duration.ofSeconds(Long.parseLong(args[5])),
            GRACE,
            null);
    List<WorkerService> workers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(args[6]); i++) {
      WorkerService worker = new WorkerService(settings, new Narrator());
      workers.add(worker);
      threads.add(new Thread(() -> serve(worker), "worker-" + i));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(workers, threads), "stop"));
    threads.forEach(Thread::start);
  }

  private static void serve(WorkerService worker) {
    try {
      worker.run();
    } catch (BackendUnavailableException | InterruptedException e) {
      System.out.println("failed " + e);
    }
  }

  /** A process that is asked to end by a signal never exits with 0 by itself. */
  private static void stop(List<WorkerService> workers, List<Thread> threads) {
    workers.forEach(WorkerService::stop);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
      System.out.println("stopped");
      Runtime.getRuntime().halt(0);
    } catch (InterruptedException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private static void endWithInput() {
    Thread watcher =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is ever sent: only the end counts.
                }
              } catch (IOException e) {
                // An input that can not be read has ended, too.
              }
              Runtime.getRuntime().halt(1);
            },
            "watch-input");
    watcher.setDaemon(true);
    watcher.start();
  }

  private static final class Narrator implements WorkerListener {
    @Override
    public void started(String endpoint) {
      System.out.println("started " + endpoint);
    }

    @Override
    public void runJoined(String runId) {
      System.out.println("joined " + runId);
    }

    @Override
    public void runLeft(String runId) {
      System.out.println("left " + runId);
    }

    @Override
    public void troubled(String what) {
      System.out.println("troubled " + what);
    }
  }
}
