package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a worker process that this program starts on this machine executes: a worker that takes as
 * many slots as its standard input says, and ends when that ends. Between two runs it is told
 * another number and stays the same program, so that it does not get cold. People start {@code
 * worker.jar worker} instead.
 */
public final class WorkerProcess {
  private static final Logger LOG = System.getLogger(WorkerProcess.class.getName());

  private static final int ARGUMENTS = 6;

  private final String queueName;
  private final AwsPlace place;
  private final Duration lease;
  // A pipe to the program that started this, not a terminal.
  private final FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
  private @Nullable WorkerService serving;
  private @Nullable Thread thread;

  private WorkerProcess(String queueName, AwsPlace place, Duration lease) {
    this.queueName = queueName;
    this.place = place;
    this.lease = lease;
  }

  /**
   * Starts one on this machine; it has no slots yet.
   *
   * @param environment what it has in its environment beside what this process has
   * @param printed is told of every line that it prints; any thread, returns soon
   */
  static ChildProcess start(
      String queueName, AwsPlace place, Map<String, String> environment, Runnable printed)
      throws BackendException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(ClassArchive.optionsOfThisProgram());
    // One line a message: the last one is shown where the process has ended by itself.
    command.add("-Djava.util.logging.SimpleFormatter.format=%5$s%6$s%n");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WorkerProcess.class.getName());
    command.addAll(arguments(queueName, place));
    try {
      return ChildProcess.start(command, environment, printed);
    } catch (IOException e) {
      throw new BackendException("a worker process could not be started: " + e.getMessage(), e);
    }
  }

  /** What is left to the AWS SDK is empty. */
  private static List<String> arguments(String queueName, AwsPlace place) {
    return List.of(
        queueName,
        Objects.requireNonNullElse(place.region(), ""),
        Objects.requireNonNullElse(place.profile(), ""),
        Objects.toString(place.sqsEndpoint(), ""),
        Objects.toString(place.dynamoDbEndpoint(), ""),
        WorkerSettings.DEFAULT_LEASE.toString());
  }

  private static @Nullable String given(String argument) {
    return argument.isEmpty() ? null : argument;
  }

  private static @Nullable URI address(String argument) {
    return argument.isEmpty() ? null : URI.create(argument);
  }

  /** Takes what {@link #start} gives; credentials come from the environment. */
  public static void main(String[] args) throws InterruptedException {
    if (args.length != ARGUMENTS) {
      throw new IllegalArgumentException("not for people: use worker.jar");
    }
    TerminalSignals.ignore();
    WorkerProcess process =
        new WorkerProcess(
            args[0],
            new AwsPlace(given(args[1]), given(args[2]), address(args[3]), address(args[4])),
            Duration.parse(args[5]));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(SlotsLine.LOOK)) {
          process.look();
        } else {
          process.take(SlotsLine.parse(line));
        }
      }
    } catch (IOException e) {
      // As good as the end.
    }
    process.leave();
    // A slot that is stuck keeps nobody waiting.
    System.exit(0);
  }

  /**
   * Leaves, and comes back with another number of slots. Answers when it is connected; returns
   * before, so that the end of the input is noticed while there is no queue yet.
   */
  private void take(int slots) throws InterruptedException {
    leave();
    if (slots == 0) {
      answer(slots);
      return;
    }
    WorkerService service = new WorkerService(settings(slots), new Listener(() -> answer(slots)));
    Thread own = new Thread(() -> serve(service), "worker");
    own.start();
    serving = service;
    thread = own;
  }

  private synchronized void answer(int slots) {
    try {
      answers.write((SlotsLine.answer(slots) + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Whoever started this has ended, and so does the input.
    }
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

  private record Listener(Runnable connected) implements WorkerListener {
    @Override
    public void started(String endpoint) {
      connected.run();
    }

    @Override
    public void troubled(String what) {
      LOG.log(Level.WARNING, what);
    }
  }
}
