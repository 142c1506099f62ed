package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.Fleet;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.measure.NanoClock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The SQS back end: queues elsewhere, or servers and worker processes on this machine. */
final class SqsSite implements Site {
  private static final Logger LOG = System.getLogger(SqsSite.class.getName());

  private final Backend backend;
  private final @Nullable WorkerProcesses workers;
  private final @Nullable LocalServers servers;
  private final Consumer<String> notes;

  private SqsSite(
      Backend backend,
      @Nullable WorkerProcesses workers,
      @Nullable LocalServers servers,
      Consumer<String> notes) {
    this.backend = backend;
    this.workers = workers;
    this.servers = servers;
    this.notes = notes;
  }

  /**
   * Opens it, starting servers where it is on this machine.
   *
   * @param listener is told what is waited for, on the calling thread
   */
  static SqsSite open(
      SqsSettings settings, LocalServersStarter starter, NanoClock clock, Consumer<String> listener)
      throws BackendException, BackendUnavailableException, InterruptedException {
    Consumer<String> notes = notesTo(listener, Thread.currentThread());
    if (settings.place() instanceof AwsPlace place) {
      return new SqsSite(
          BackendFactory.openSqs(settings, place, false, clock, notes), null, null, notes);
    }
    int processes = ((ThisMachine) settings.place()).processes();
    notes.accept("starting SQS and DynamoDB on this machine");
    LocalServers servers = starter.start();
    boolean opened = false;
    try {
      Backend backend = BackendFactory.openSqs(settings, servers.place(), true, clock, notes);
      opened = true;
      return new SqsSite(
          backend,
          new WorkerProcesses(
              settings.queueName(), servers.place(), servers.environment(), processes),
          servers,
          notes);
    } finally {
      if (!opened) {
        servers.close();
      }
    }
  }

  /** What other threads try again is for the log: a listener hears one thread at a time. */
  private static Consumer<String> notesTo(Consumer<String> listener, Thread own) {
    return note -> {
      if (Thread.currentThread() == own) {
        listener.accept(note);
      } else {
        LOG.log(Level.DEBUG, note);
      }
    };
  }

  @Override
  public Backend backend() {
    return backend;
  }

  @Override
  public Crew openCrew(Run run, ClientQueue client) throws BackendException {
    Fleet fleet = Objects.requireNonNull(client.fleet());
    int slots = run.settings().slots();
    WorkerProcesses own = workers;
    if (own != null) {
      own.ensure(slots);
    }
    return new RemoteCrew(
        fleet,
        slots,
        run.clientStop(),
        all -> {
          if (own != null) {
            own.check(all);
          }
        },
        notes);
  }

  @Override
  public void close() throws BackendException {
    try {
      backend.close();
    } finally {
      if (workers != null) {
        workers.close();
      }
      if (servers != null) {
        servers.close();
      }
    }
  }
}
