package dev.taskgauge.engine.run;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.ThreadKind;
import dev.taskgauge.engine.experiment.WorkerSettings;
import dev.taskgauge.engine.task.TaskKind;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * What a worker process that a run starts on this machine executes: a worker that takes as many
 * slots as its standard input says, and ends when that ends. Between two runs it is told another
 * number and stays the same program, so that it does not get cold. People start {@code worker.jar
 * worker} instead.
 */
public final class WorkerProcess {
  private static final Logger LOG = System.getLogger(WorkerProcess.class.getName());

  private static final int ARGUMENTS = 5;

  private final String queueName;
  private final AwsPlace place;
  private final Duration lease;
  private @Nullable WorkerService serving;
  private @Nullable Thread thread;

  private WorkerProcess(String queueName, AwsPlace place, Duration lease) {
    this.queueName = queueName;
    this.place = place;
    this.lease = lease;
  }

  static List<String> arguments(String queueName, AwsPlace place) {
    return List.of(
        queueName,
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
    WorkerProcess process =
        new WorkerProcess(
            args[0],
            new AwsPlace(args[1], null, URI.create(args[2]), URI.create(args[3])),
            Duration.parse(args[4]));
    // A pipe to the run that started this, not a terminal.
    FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(SlotsLine.LOOK)) {
          process.look();
        } else {
          int slots = SlotsLine.parse(line);
          process.take(slots);
          answers.write((SlotsLine.answer(slots) + '\n').getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      // As good as the end.
    }
    process.leave();
    // A slot that is stuck keeps nobody waiting.
    System.exit(0);
  }

  /** Leaves, and comes back with another number of slots; returns when it is connected. */
  private void take(int slots) throws InterruptedException {
    leave();
    if (slots == 0) {
      return;
    }
    CountDownLatch started = new CountDownLatch(1);
    WorkerService service = new WorkerService(settings(slots), new Listener(started));
    Thread own = new Thread(() -> serve(service), "worker");
    own.start();
    serving = service;
    thread = own;
    started.await();
  }

  private WorkerSettings settings(int slots) {
    return new WorkerSettings(
        queueName,
        place,
        slots,
        ThreadKind.PLATFORM,
        EnumSet.allOf(TaskKind.class),
        lease,
        WorkerSettings.DEFAULT_GRACE,
        null);
  }

  private static void serve(WorkerService service) {
    try {
      service.run();
    } catch (BackendUnavailableException e) {
      LOG.log(Level.ERROR, e.getMessage());
      System.exit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    WorkerService service = serving;
    if (service != null) {
      service.look();
    }
  }

  private void leave() throws InterruptedException {
    WorkerService service = serving;
    Thread own = thread;
    if (service != null && own != null) {
      service.stop();
      own.join();
    }
    serving = null;
    thread = null;
  }

  private record Listener(CountDownLatch started) implements WorkerListener {
    @Override
    public void started(String endpoint) {
      started.countDown();
    }

    @Override
    public void troubled(String what) {
      LOG.log(Level.WARNING, what);
    }
  }
}
