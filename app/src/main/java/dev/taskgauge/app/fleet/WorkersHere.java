package dev.taskgauge.app.fleet;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.OwnWorker;
import dev.taskgauge.engine.run.OwnWorkers;
import java.util.List;
import java.util.Map;

/** Worker processes of this window. The seam between the window and what starts them. */
public interface WorkersHere extends AutoCloseable {
  /** Makes them. */
  @FunctionalInterface
  interface Maker {
    /**
     * None runs yet.
     *
     * @param changed is told that the list says something else now; any thread
     */
    WorkersHere make(Runnable changed);
  }

  /** See {@link OwnWorkers#start}; blocks shortly. */
  void start(String queueName, AwsPlace place, int processes, int slots)
      throws BackendUnavailableException;

  /** See {@link OwnWorkers#list}. */
  List<OwnWorker> list();

  /** See {@link OwnWorkers#stop}. */
  void stop(long pid);

  /** Ends all; blocks for some seconds at most. */
  @Override
  void close();

  /**
   * The ones of the engine.
   *
   * @param environment what they have in their environment beside what this program has
   */
  static WorkersHere real(Map<String, String> environment, Runnable changed) {
    OwnWorkers workers = new OwnWorkers(environment, changed);
    return new WorkersHere() {
      @Override
      public void start(String queueName, AwsPlace place, int processes, int slots)
          throws BackendUnavailableException {
        workers.start(queueName, place, processes, slots);
      }

      @Override
      public List<OwnWorker> list() {
        return workers.list();
      }

      @Override
      public void stop(long pid) {
        workers.stop(pid);
      }

      @Override
      public void close() {
        workers.close();
      }
    };
  }
}
