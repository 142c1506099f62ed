package dev.taskgauge.engine.run;

import dev.taskgauge.engine.backend.BackendException;
import dev.taskgauge.engine.experiment.AwsPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Worker processes on this machine, with a number of slots spread over them. They end with this
 * process, however it ends. One thread, but for {@link #check}.
 */
final class WorkerProcesses implements AutoCloseable {
  private static final long END_SECONDS = 15;

  private final String queueName;
  private final AwsPlace place;
  private final Map<String, String> environment;
  private final int count;
  private final List<ChildProcess> running = new CopyOnWriteArrayList<>();
  private int slots;

  /** None runs yet. */
  WorkerProcesses(String queueName, AwsPlace place, Map<String, String> environment, int count) {
    this.queueName = queueName;
    this.place = place;
    this.environment = Map.copyOf(environment);
    this.count = count;
  }

  /** Has processes running with so many slots together, the same as before where that fits. */
  void ensure(int wantedSlots) throws BackendException {
    boolean allRun = running.stream().allMatch(ChildProcess::isAlive);
    if (slots == wantedSlots && allRun && !running.isEmpty()) {
      return;
    }
    close();
    int processes = Math.min(count, wantedSlots);
    for (int i = 0; i < processes; i++) {
      // As even as it gets: the first ones take what does not divide.
      int share = wantedSlots / processes + (i < wantedSlots % processes ? 1 : 0);
      running.add(start(share));
    }
    slots = wantedSlots;
  }

  private ChildProcess start(int share) throws BackendException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WorkerProcess.class.getName());
    command.addAll(WorkerProcess.arguments(queueName, place, share));
    try {
      return ChildProcess.start(command, environment);
    } catch (IOException e) {
      throw new BackendException("a worker process could not be started: " + e.getMessage(), e);
    }
  }

  /**
   * Looks whether they run. Any thread.
   *
   * @param all whether every one has to; else one is enough, as it takes over what others held
   */
  void check(boolean all) throws BackendException {
    List<ChildProcess> ended = new ArrayList<>();
    for (ChildProcess process : running) {
      if (!process.isAlive()) {
        ended.add(process);
      }
    }
    if (!ended.isEmpty() && (all || ended.size() == running.size())) {
      throw new BackendException(
          "a worker process ended by itself; it said last: " + ended.get(0).lastLines());
    }
  }

  /** Lets them finish and leave, and ends those that do not. */
  @Override
  public void close() {
    running.forEach(ChildProcess::askToEnd);
    long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
    running.forEach(process -> process.awaitEnd(deadlineNanos));
    running.clear();
  }
}
