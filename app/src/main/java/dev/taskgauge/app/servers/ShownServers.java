package dev.taskgauge.app.servers;

import dev.taskgauge.app.background.BackgroundWork;
import dev.taskgauge.app.background.TitledWork;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.LocalServers;
import dev.taskgauge.engine.run.LocalServersStarter;
import org.jspecify.annotations.Nullable;

/** Starts the servers of the window, to be seen where that takes its time. */
public final class ShownServers implements LocalServersStarter {
  private final KeptServers servers;
  private final BackgroundWork shown;

  /** Starts nothing yet. */
  public ShownServers(KeptServers servers, BackgroundWork shown) {
    this.servers = servers;
    this.shown = shown;
  }

  @Override
  public LocalServers start() throws BackendUnavailableException, InterruptedException {
    if (servers.running().isPresent()) {
      return servers.start();
    }
    Attempt attempt = new Attempt();
    shown
        .seen(
            new TitledWork(
                "Starting SQS and DynamoDB on this machine",
                "Stop (Esc) stops the run that needs them",
                false,
                attempt))
        .run();
    return attempt.result();
  }

  /** A start, with what came of it; on one thread. */
  private final class Attempt implements Runnable {
    private @Nullable LocalServers started;
    private @Nullable BackendUnavailableException unavailable;

    @Override
    public void run() {
      try {
        started = servers.start();
      } catch (BackendUnavailableException e) {
        unavailable = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    LocalServers result() throws BackendUnavailableException, InterruptedException {
      BackendUnavailableException why = unavailable;
      if (why != null) {
        throw why;
      }
      LocalServers running = started;
      if (running == null) {
        Thread.interrupted();
        throw new InterruptedException();
      }
      return running;
    }
  }
}
