package dev.taskgauge.app.fleet;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.FleetWatch;
import dev.taskgauge.engine.run.FleetWorker;
import dev.taskgauge.engine.run.LocalServers;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the ledger: that of AWS, or that of the servers on this machine while they run. */
public final class SqsFleetSource implements FleetSource {
  private final Supplier<Optional<LocalServers>> running;

  /**
   * Asks nobody yet.
   *
   * @param running the servers on this machine where they run now; starts none
   */
  public SqsFleetSource(Supplier<Optional<LocalServers>> running) {
    this.running = running;
  }

  @Override
  public Look open(String queueName, SqsPlace place) throws BackendUnavailableException {
    return place instanceof AwsPlace aws
        ? new Elsewhere(FleetWatch.open(queueName, aws))
        : new Here(queueName, running);
  }

  private record Elsewhere(FleetWatch watch) implements Look {
    @Override
    public List<FleetWorker> workers() throws BackendUnavailableException {
      return watch.look();
    }

    @Override
    public void close() {
      watch.close();
    }
  }

  /** Servers on this machine come with the first experiment, and may be others later. */
  private static final class Here implements Look {
    private final String queueName;
    private final Supplier<Optional<LocalServers>> running;
    private @Nullable AwsPlace watched;
    private @Nullable FleetWatch watch;

    Here(String queueName, Supplier<Optional<LocalServers>> running) {
      this.queueName = queueName;
      this.running = running;
    }

    @Override
    public List<FleetWorker> workers() throws BackendUnavailableException {
      Optional<LocalServers> servers = running.get();
      if (servers.isEmpty()) {
        close();
        return List.of();
      }
      FleetWatch current = watch;
      if (current == null || !servers.get().place().equals(watched)) {
        close();
        current = FleetWatch.open(queueName, servers.get());
        watch = current;
        watched = servers.get().place();
      }
      return current.look();
    }

    @Override
    public void close() {
      FleetWatch last = watch;
      watch = null;
      watched = null;
      if (last != null) {
        last.close();
      }
    }
  }
}
