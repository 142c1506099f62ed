package dev.taskgauge.app.fleet;

import dev.taskgauge.engine.experiment.AwsPlace;
import dev.taskgauge.engine.experiment.SqsPlace;
import dev.taskgauge.engine.run.BackendUnavailableException;
import dev.taskgauge.engine.run.LocalServers;
import dev.taskgauge.engine.run.OwnWorker;
import dev.taskgauge.engine.run.OwnWorkers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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

  /**
   * See {@link OwnWorkers#start}; blocks shortly. Where the queue is on this machine, its servers
   * have to run.
   *
   * @param wanted whether the experiment goes on that they are started for; any thread. Not asked
   *     where the queue is elsewhere
   */
  void start(String queueName, SqsPlace place, int processes, int slots, BooleanSupplier wanted)
      throws BackendUnavailableException;

  /** See {@link OwnWorkers#list}. */
  List<OwnWorker> list();

  /** See {@link OwnWorkers#stop}. */
  void stop(long pid);

  /** See {@link OwnWorkers#stopOnThisMachine}. */
  void stopOnThisMachine();

  /** Ends all; blocks for some seconds at most. */
  @Override
  void close();

  /**
   * The ones of the engine.
   *
   * @param environment what they have in their environment beside what this program has
   * @param running the servers on this machine where they run now; starts none
   */
  static WorkersHere real(
      Map<String, String> environment, Supplier<Optional<LocalServers>> running, Runnable changed) {
    OwnWorkers workers = new OwnWorkers(environment, changed);
    return new WorkersHere() {
      @Override
      public void start(
          String queueName, SqsPlace place, int processes, int slots, BooleanSupplier wanted)
          throws BackendUnavailableException {
        if (place instanceof AwsPlace elsewhere) {
          workers.start(queueName, elsewhere, processes, slots);
        } else {
          workers.start(queueName, servers(), processes, slots, wanted);
        }
      }

      private LocalServers servers() throws BackendUnavailableException {
        return running
            .get()
            .orElseThrow(
                () ->
                    new BackendUnavailableException(
                        "SQS on this machine does not run yet: it starts with the experiment;"
                            + " try again in a moment",
                        null));
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
      public void stopOnThisMachine() {
        workers.stopOnThisMachine();
      }

      @Override
      public void close() {
        workers.close();
      }
    };
  }
}
