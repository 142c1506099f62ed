package dev.taskgauge.app.fleet;

import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.run.OwnWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Worker processes that are none: notes what it is told, and lists what the test says. */
final class MadeUpWorkers implements WorkersHere {
  final List<String> started = new ArrayList<>();
  final List<BooleanSupplier> wanted = new ArrayList<>();
  final List<Long> stopped = new ArrayList<>();
  int stoppedOnThisMachine;
  boolean closed;
  private Runnable changed = () -> {};
  private List<OwnWorker> list = List.of();

  /** For the model that makes it. */
  WorkersHere as(Runnable toTell) {
    changed = toTell;
    return this;
  }

  void now(OwnWorker... workers) {
    list = List.of(workers);
    changed.run();
  }

  @Override
  public void start(
      String queueName, SqsPlace place, int processes, int slots, BooleanSupplier wanted) {
    started.add(queueName + ": " + processes + " with " + slots + " slots");
    this.wanted.add(wanted);
  }

  @Override
  public List<OwnWorker> list() {
    return list;
  }

  @Override
  public void stop(long pid) {
    stopped.add(pid);
  }

  @Override
  public void stopOnThisMachine() {
    stoppedOnThisMachine++;
  }

  @Override
  public void close() {
    closed = true;
  }
}
