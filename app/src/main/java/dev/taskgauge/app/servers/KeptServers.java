package dev.taskgauge.app.servers;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.LocalServers;
import dev.taskgauge.engine.run.LocalServersStarter;
import dev.taskgauge.localaws.LocalAws;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Starts the servers for the first experiment that needs them and keeps them for those after it,
 * until it is closed. Any thread but the JavaFX thread may start, since that takes seconds.
 */
public final class KeptServers implements LocalServersStarter, AutoCloseable {
  /** What a person is told where the servers may be started. */
  public static final String LICENCE_NOTICE = LocalAws.LICENCE_NOTICE;

  private final ServersProcess.Starter starter;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable ServersProcess process;
  private volatile boolean closed;

  /** Starts nothing yet. */
  public KeptServers(ServersClassPath classPath) {
    this(() -> LocalAwsProcess.start(classPath));
  }

  KeptServers(ServersProcess.Starter starter) {
    this.starter = starter;
  }

  /** Those that run already, or where there are none, new ones. */
  @Override
  public LocalServers start() throws BackendUnavailableException, InterruptedException {
    lock.lockInterruptibly();
    try {
      return new Kept(alive());
    } finally {
      lock.unlock();
      endWhereClosed();
    }
  }

  /** Those that run already, starting none. Any thread; returns at once. */
  public Optional<LocalServers> running() {
    ServersProcess current = process;
    return current != null && current.isAlive() ? Optional.of(new Kept(current)) : Optional.empty();
  }

  private ServersProcess alive() throws BackendUnavailableException, InterruptedException {
    ServersProcess current = process;
    if (closed) {
      throw new BackendUnavailableException("SQS on this machine: the window is closed", null);
    }
    if (current != null && current.isAlive()) {
      return current;
    }
    process = null;
    if (current != null) {
      current.close();
    }
    ServersProcess fresh = starter.start();
    process = fresh;
    return fresh;
  }

  /** Ends the servers. Does not wait for a start in progress, which then ends what it started. */
  @Override
  public void close() {
    closed = true;
    endWhereClosed();
  }

  private void endWhereClosed() {
    if (!closed || !lock.tryLock()) {
      return;
    }
    try {
      ServersProcess last = process;
      process = null;
      if (last != null) {
        last.close();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The servers for one experiment: closing leaves them running. */
  private record Kept(ServersProcess process) implements LocalServers {
    @Override
    public AwsPlace place() {
      return process.place();
    }

    @Override
    public Map<String, String> environment() {
      return process.environment();
    }

    @Override
    public void close() {}
  }
}
