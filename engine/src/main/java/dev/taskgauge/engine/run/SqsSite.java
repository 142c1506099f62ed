package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.Backend;
import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.backend.ClientQueue;
import dev.taskgauge.engine.backend.Fleet;
import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.BackendSettings;
import dev.taskgauge.engine.experiment.RunSettings;
import dev.taskgauge.engine.experiment.SqsSettings;
import dev.taskgauge.engine.experiment.ThisMachine;
import dev.taskgauge.engine.measure.NanoClock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The SQS back end: queues elsewhere, or servers and worker processes on this machine. */
final class SqsSite implements Site {
  private static final Logger LOG = System.getLogger(SqsSite.class.getName());

  private final AwsPlace place;
  private final @Nullable LocalServers servers;
  private final @Nullable WorkerProcesses workers;
  private final NanoClock clock;
  private final Consumer<String> notes;
  // By whether they are naive; each has its own connections, and all have the same queues.
  private final Map<Boolean, Backend> backends = new HashMap<>();

  private SqsSite(
      AwsPlace place,
      @Nullable LocalServers servers,
      @Nullable WorkerProcesses workers,
      NanoClock clock,
      Consumer<String> notes) {
    this.place = place;
    this.servers = servers;
    this.workers = workers;
    this.clock = clock;
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
    SqsSite site;
    if (settings.place() instanceof AwsPlace place) {
      site = new SqsSite(place, null, null, clock, notes);
    } else {
      notes.accept("starting SQS and DynamoDB on this machine");
      LocalServers servers = starter.start();
      site =
          new SqsSite(
              servers.place(),
              servers,
              new WorkerProcesses(settings.queueName(), servers.place(), servers.environment()),
              clock,
              notes);
    }
    boolean opened = false;
    try {
      site.backend(settings);
      opened = true;
      return site;
    } finally {
      if (!opened) {
        site.close();
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
  public Backend backend(BackendSettings settings) throws BackendException, InterruptedException {
    SqsSettings sqs = (SqsSettings) settings;
    Backend backend = backends.get(sqs.naive());
    if (backend == null) {
      backend = BackendFactory.openSqs(sqs, place, servers != null, clock, notes);
      backends.put(sqs.naive(), backend);
    }
    return backend;
  }

  @Override
  public void prepare(RunSettings settings) throws BackendException, InterruptedException {
    SqsSettings sqs = (SqsSettings) settings.backend();
    if (workers != null && sqs.place() instanceof ThisMachine here) {
      workers.ensure(settings.slots(), here.processes());
    }
  }

  @Override
  public Crew openCrew(Run run, ClientQueue client) {
    Fleet fleet = Objects.requireNonNull(client.fleet());
    WorkerProcesses own = workers;
    if (own != null) {
      own.look();
      fleet.whenOver(own::look);
    }
    return new RemoteCrew(
        fleet,
        run.settings().slots(),
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
      for (Backend backend : backends.values()) {
        backend.close();
      }
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
