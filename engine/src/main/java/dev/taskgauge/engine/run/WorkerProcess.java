package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.task.TaskKind;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/**
 * What a worker process that a run starts on this machine executes: a worker that ends when its
 * standard input does. People start {@code worker.jar worker} instead.
 */
public final class WorkerProcess {
  private static final Logger LOG = System.getLogger(WorkerProcess.class.getName());

  private static final int ARGUMENTS = 6;

  private WorkerProcess() {}

  static List<String> arguments(String queueName, AwsPlace place, int slots) {
    return List.of(
        queueName,
        Integer.toString(slots),
        String.valueOf(place.region()),
        String.valueOf(place.sqsEndpoint()),
        String.valueOf(place.dynamoDbEndpoint()),
        WorkerSettings.DEFAULT_LEASE.toString());
  }

  /** Takes what {@link #arguments} gives; credentials come from the environment. */
  public static void main(String[] args) throws InterruptedException {
    if (args.length != ARGUMENTS) {
      throw new IllegalArgumentException("not for people: use worker.jar");
    }
    TerminalSignals.ignore();
    WorkerSettings settings =
        new WorkerSettings(
            args[0],
            new AwsPlace(args[2], null, URI.create(args[3]), URI.create(args[4])),
            Integer.parseInt(args[1]),
            ThreadKind.PLATFORM,
            EnumSet.allOf(TaskKind.class),
            Duration.parse(args[5]),
            WorkerSettings.DEFAULT_GRACE,
            null);
    WorkerService worker =
        new WorkerService(
            settings,
            new WorkerListener() {
              @Override
              public void troubled(String what) {
                LOG.log(Level.WARNING, what);
              }
            });
    Thread watcher = new Thread(() -> stopAtEndOfInput(worker), "end-of-input");
    watcher.setDaemon(true);
    watcher.start();
    try {
      worker.run();
    } catch (BackendUnavailableException e) {
      LOG.log(Level.ERROR, e.getMessage());
      System.exit(1);
    }
    // A slot that is stuck keeps nobody waiting.
    System.exit(0);
  }

  private static void stopAtEndOfInput(WorkerService worker) {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes.
      }
    } catch (IOException e) {
      // As good as the end.
    }
    worker.stop();
  }
}
